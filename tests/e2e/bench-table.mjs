// What the benchmarks share: percentiles, and tables on the console.

/** The value that so large a share of the values does not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))]
}

/** Prints a table: a title, the heads of the columns, then rows of cells. The first column is for names. */
export function table(title, heads, rows) {
  const line = ([name, ...cells]) => console.log(name.padEnd(36) + cells.map((cell) => String(cell).padStart(15)).join(''))
  console.log(`\n${title}`)
  line(['', ...heads])
  rows.forEach(line)
}
