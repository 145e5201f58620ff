/** `candour law rule` and `law rules`: the library of rules, each told from its data alone. */
import {
  allSorts,
  type Entry,
  type FactName,
  findRules,
  nearestRules,
  type RuleInWords,
  ruleInWords,
  type SortOfRule,
} from '#law'
import type { ExitCode } from './command.ts'
import { type LawIo, missing, options, surplus, wrong } from './law-input.ts'
import { line } from './law-words.ts'
import { nearest } from './nearest.ts'

/** One rule, by its id or by another id that states the same. */
export function lawRule(argv: readonly string[], io: LawIo): ExitCode {
  const read = options(argv, [])
  if ('errors' in read) return wrong(read.errors, read.json, io)
  const { json, words } = read
  const [id, ...more] = words
  if (id === undefined) return wrong([missing('ID', 'the id of a rule')], json, io)
  if (more.length > 0) return wrong(more.map(surplus), json, io)
  const rule = ruleInWords(id)
  if (!rule) {
    const near = nearestRules(id)
    const error = { path: 'ID', expected: 'the id of a rule', got: id }
    return wrong([near.length > 0 ? { ...error, nearest: near } : error], json, io)
  }
  io.out(json ? `${JSON.stringify(rule, null, 2)}\n` : told(rule, id))
  return 0
}

const names: Readonly<Record<FactName, string>> = {
  reaches: 'reaches',
  bearer: 'who',
  'owed-to': 'owed to',
  standard: 'standard',
  starts: 'starts',
  restarts: 'again',
  count: 'count',
  earliest: 'earliest',
  longer: 'longer',
  shorter: 'shorter',
  'other-day': 'another day',
  pauses: 'pauses',
  meets: 'met by',
  ends: 'ends',
  excused: 'subject to',
  withheld: 'withheld',
  changes: 'moves it',
  test: 'on what test',
  before: 'before',
  asks: 'asks',
  answer: 'unanswered',
  values: 'one of',
  items: 'holds',
  element: 'weighs as',
  stage: 'stage',
  'done-by': 'done when',
  code: 'of',
  built: 'built in',
  proved: 'proved by',
  awaits: 'waits for',
  caution: 'caution',
}

function told(rule: RuleInWords, asked: string): string {
  const { id, statedBy, changed, leadsTo, comesFrom, namedBy } = rule
  const linked = (name: string, rules: RuleInWords['leadsTo']) =>
    rules.map(each => line(name, `${each.title} [${each.id}]`))
  const lines = [
    `${rule.title} [${id}]`,
    ...(asked === id ? [] : [line('asked for', `${asked}, which this states`)]),
    line('says', rule.says),
    line('citation', rule.citation),
    line('text', rule.link),
    line('tier', rule.tierSays),
    line('confidence', `${rule.confidenceSays} (${sureness(rule)})`),
    ...rule.versions.flatMap(version => [
      ...(rule.versions.length > 1 ? ['', `  ${version.title}, ${version.citation}`] : []),
      line('sort', version.sortSays),
      line('in force', version.inForce),
      ...version.facts.flatMap(({ about, says, rules }) => [
        ...says.map((each, at) => line(names[about], at === 0 ? withIds(each, rules) : each)),
      ]),
    ]),
    ...changed.map(each =>
      line('changed', `${each.from}: ${each.was.join(' ')} -> ${each.is.join(' ')}`),
    ),
    ...linked('comes from', comesFrom),
    ...linked('leads to', leadsTo),
    ...linked('named by', namedBy),
    ...(statedBy.length > 0 ? [line('also stated', statedBy.join(', '))] : []),
  ]
  return `${lines.join('\n')}\n`
}

function sureness({ confidence, readOn }: RuleInWords): string {
  return readOn ? `${confidence}; read ${readOn}` : confidence
}

function withIds(says: string, rules: readonly string[]): string {
  return rules.length === 0 ? says : `${says} [${rules.join(', ')}]`
}

/** Every rule, or those of one sort or with these words. */
export function lawRules(argv: readonly string[], io: LawIo): ExitCode {
  const read = options(argv, [], ['sort', 'find'])
  if ('errors' in read) return wrong(read.errors, read.json, io)
  const { json, words, given } = read
  const asked = given['sort']
  const sort = allSorts.find(each => each === asked)
  if (asked !== undefined && !sort) {
    const near = nearest(asked, allSorts)
    const error = { path: '--sort', expected: `one of ${allSorts.join(', ')}`, got: asked }
    return wrong([near ? { ...error, nearest: [near] } : error], json, io)
  }
  const find = [given['find'] ?? '', ...words].join(' ').trim()
  if (given['find'] === undefined && words.length > 0) return wrong(words.map(surplus), json, io)
  const found = findRules({ words: find, ...(sort ? { sort: sort satisfies SortOfRule } : {}) })
  io.out(json ? `${JSON.stringify(found, null, 2)}\n` : listed(found))
  return 0
}

function listed(found: readonly Entry[]): string {
  const width = Math.max(0, ...found.map(({ id }) => id.length))
  const rows = found.map(({ id, title, citation }) => `${id.padEnd(width)}  ${title} (${citation})`)
  return `${[...rows, `${found.length} ${found.length === 1 ? 'rule' : 'rules'}`].join('\n')}\n`
}
