/** What a command on records was asked: its files and its options, or what is wrong with them. */
import { parseArgs } from 'node:util'
import { accepted, type Result, refuse } from '#kernel'
import { nearest } from '../nearest.ts'

export type Asked<Name extends string> = Readonly<{
  files: readonly string[]
  given: Readonly<Partial<Record<Name, string>>>
  flags: ReadonlySet<string>
}>

export type Accepts<Name extends string> = Readonly<{
  /** Options with a value behind them. */
  values: readonly Name[]
  flags?: readonly string[]
  /** Of these, without which nothing can be done. */
  needed?: readonly Name[]
  /** How many files, and what they are called in a complaint. */
  files: Readonly<{ least: number; most: number; called: string }>
}>

export function askedOf<Name extends string>(
  args: readonly string[],
  { values, flags = [], needed = [], files }: Accepts<Name>,
): Result<Asked<Name>, string> {
  const known = [...values, ...flags].map(name => `--${name}`)
  const strange = args.find(
    (word, at) =>
      word.startsWith('-') &&
      word !== '-' &&
      !known.includes(word.split('=')[0] ?? '') &&
      !behind(at),
  )
  function behind(at: number): boolean {
    return values.some(name => args[at - 1] === `--${name}`)
  }
  if (strange !== undefined) {
    const near = nearest(strange, known)
    return refuse(`There is no option ${strange}. ${near ? `Did you mean ${near}?` : ''}`.trim())
  }
  const { values: said, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...Object.fromEntries(values.map(name => [name, { type: 'string' as const }])),
      ...Object.fromEntries(flags.map(name => [name, { type: 'boolean' as const }])),
    },
  })
  const given: Partial<Record<Name, string>> = {}
  for (const name of values) {
    const value = said[name]
    if (typeof value === 'string') given[name] = value
  }
  const lacking = needed.find(name => given[name] === undefined)
  if (positionals.length < files.least) return refuse(`Give ${files.called}.`)
  if (positionals.length > files.most)
    return refuse(`That is one too many: ${positionals[files.most]}. Give ${files.called}.`)
  if (lacking !== undefined) return refuse(`Give --${lacking}.`)
  const on = new Set(flags.filter(name => said[name] === true))
  return accepted({ files: positionals, given, flags: on })
}
