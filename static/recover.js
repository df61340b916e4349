// For 404.html. Some mail programs turn the # of a link into %23, and the server then looks for a file of
// that name. Everything up to the %23 is the address of the page: go there, with the # put back.

const broken = location.pathname.search(/%23/i)
if (broken >= 0) {
  location.replace(location.href.replace(/%23/i, '#'))
} else {
  for (const element of document.querySelectorAll('[hidden]')) element.hidden = false
}
