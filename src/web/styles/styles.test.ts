import { match, strictEqual } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { committedStyles, styles } from './build.ts'

const palette = readFileSync(new URL('_palette.scss', import.meta.url), 'utf8')

function colour(name: string): string {
  const found = new RegExp(`^\\$${name}: #([0-9a-f]{6});`, 'm').exec(palette)?.[1]
  if (!found) throw new Error(`no colour ${name}`)
  return found
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

test('the committed stylesheet is what its sources say', async () => {
  strictEqual(await committedStyles(), styles(), 'run `npm run styles` and commit the result')
})

test('text passes 7:1 on every ground it stands on', () => {
  const grounds: readonly [text: string, ...grounds: string[]][] = [
    ['ink', 'paper', 'sand', 'mist', 'amber'],
    ['ink-soft', 'paper', 'sand', 'mist'],
    ['petrol', 'paper', 'sand', 'mist'],
    ['plum', 'paper', 'sand'],
    ['brick', 'paper', 'sand'],
    ['fern', 'paper', 'sand'],
    ['aubergine', 'paper', 'mist'],
    ['paper', 'aubergine', 'aubergine-deep', 'spruce', 'brick'],
  ]
  for (const [text, ...on] of grounds)
    for (const ground of on) {
      const ratio = contrast(text, ground)
      strictEqual(ratio >= 7, true, `${text} on ${ground} is ${ratio.toFixed(2)}:1`)
    }
})

test('the look is our own: no reserved typeface, no crown', () => {
  const css = styles()
  match(css, /Atkinson Hyperlegible Next/)
  strictEqual(/GDS Transport|crown/i.test(css), false)
})
