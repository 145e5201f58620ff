/** The worked examples of the law, and how tests put them to the commands. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { day } from '#kernel'
import { lawCommand } from './law.ts'
import type { LawIo } from './law-input.ts'

const folder = new URL('../law/cases/', import.meta.url)

export type Pattern = Readonly<Record<string, unknown>>
export type LawAsk = Readonly<{
  command: string
  on: string
  knownOn?: string
  variant?: string
  code: string
  n: number
  from: string
  expect: Readonly<{ contains?: readonly Pattern[]; absent?: readonly (string | Pattern)[] }>
}>
export type LawExample = Readonly<{
  id: string
  title: string
  case: unknown
  variants?: Readonly<Record<string, unknown>>
  asks: readonly LawAsk[]
}>

export const examples: readonly LawExample[] = readdirSync(folder)
  .filter(name => /^[a-z]x-\d+\.json$/.test(name))
  .map(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

/** Runs a command line with this text as every file, and hears what it says. */
export async function run(argv: readonly string[], file = '') {
  const said = { out: '', err: '' }
  const io: LawIo = {
    out(text) {
      said.out += text
    },
    err(text) {
      said.err += text
    },
    read: async path =>
      path === 'missing.json'
        ? { ok: false, refusal: 'Cannot read missing.json: there is no such file.' }
        : { ok: true, value: new TextEncoder().encode(file) },
    today: () => day('2026-11-21'),
  }
  const code = await lawCommand(argv, io)
  return { code, ...said, json: () => JSON.parse(said.out) }
}

/** Objects by the keys given, each element of a list by some element, anything else if equal. */
export function fits(pattern: unknown, found: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(found) && pattern.every(each => found.some(one => fits(each, one)))
  if (typeof pattern !== 'object' || pattern === null) return pattern === found
  if (typeof found !== 'object' || found === null) return false
  return Object.entries(pattern).every(([key, value]) => fits(value, (found as Pattern)[key]))
}

/** Puts every question of these commands in an example to the command line, and checks it. */
export async function askExample(example: LawExample, commands: readonly string[]): Promise<void> {
  for (const { command, on, knownOn, variant, expect } of asksOf(example, commands)) {
    const file = fileOf(example.id, variant)
    const known = knownOn ? ['--known-on', knownOn] : []
    const { code, json } = await run([command, '-', '--on', on, ...known, '--json'], file)
    assert.equal(code, 0)
    const answer: unknown = json()
    const about = `${command} of ${variant ?? 'the case'} on ${on}`
    const shown = JSON.stringify(answer, null, 1)
    assert.ok(fits(expect.contains ?? {}, answer), `${about}: ${shown}`)
    for (const pattern of expect.absent ?? [])
      assert.ok(!fits(pattern, answer), `${about}: ${JSON.stringify(pattern)} is in ${shown}`)
  }
}

/** The questions of these commands in an example. */
export function asksOf({ asks }: LawExample, commands: readonly string[]): readonly LawAsk[] {
  return asks.filter(({ command }) => commands.includes(command))
}

/** The text of an example's case, or of one of its variants. */
export function fileOf(id: string, variant?: string): string {
  const example = examples.find(each => each.id === id)
  assert.ok(example)
  return JSON.stringify(variant ? example.variants?.[variant] : example.case)
}
