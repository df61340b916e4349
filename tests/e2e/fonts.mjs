// The fonts that journeys are drawn with, so that none of them depends on those of the machine: packages of
// npm, put in the place of the system's fonts where fontconfig gives them. Elsewhere (a Mac has no fontconfig)
// the browser's own stand in for DejaVu Sans.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The widest font that is somebody's default, and one in which hardly anything takes room. */
export const fonts = ['DejaVu Sans', 'PT Sans Narrow']

const packages = join(dirname(fileURLToPath(import.meta.url)), 'node_modules')
const folders = ['dejavu-fonts-ttf/ttf', '@expo-google-fonts/pt-sans-narrow']

/**
 * The environment of a browser that knows these fonts alone, and takes the first where a page names none. What
 * comes with that one for formulas would be taken before it.
 */
export function fontEnvironment() {
  const folder = mkdtempSync(join(tmpdir(), 'repcount-fonts-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'fonts.conf')
  const prefer = (family) => `<alias binding="same"><family>${family}</family><prefer><family>${fonts[0]}</family></prefer></alias>`
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((name) => `<dir>${join(packages, name)}</dir>`).join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
<selectfont><rejectfont><pattern><patelt name="family"><string>DejaVu Math TeX Gyre</string></patelt></pattern></rejectfont></selectfont>
${['sans-serif', 'system-ui', 'serif', 'monospace'].map(prefer).join('\n')}
</fontconfig>`,
  )
  return { FONTCONFIG_FILE: file }
}

/** Runs in the page, before it: all of it in this font. */
export function drawnIn(font) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`body { font-family: "${font}" !important }`)
  document.adoptedStyleSheets.push(sheet)
}
