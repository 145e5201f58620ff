/** Rules about who speaks SQL, HTTP and HTML, and about the words people read. */
import { posix } from 'node:path'
import { type Finding, matches, type Rule, shipped } from './rule.ts'
import type { Project, Source } from './source.ts'

const outside = (project: Project, rooms: readonly string[]) =>
  shipped(project).filter(({ room }) => !rooms.includes(room))

const sqlWords =
  /\b(?:select\s[\w\s.,*()]+\sfrom\s+\w+|insert\s+into\s+\w+|update\s+\w+\s+set\s|delete\s+from\s+\w+|create\s+(?:table|role|policy|index)\s)/gi

const sql: Rule = {
  rule: 'SQL only in store',
  remedy: 'Write the question as a query in src/store/queries and ask for it by name.',
  breach: { 'src/desk/today.ts': 'const rows = sql`select id from matter limit 5`\n' },
  find: project => [
    ...matches(strings(outside(project, ['store'])), sqlWords, ({ text }) => text),
    ...packages(outside(project, ['store']), /^(kysely|pg|pg-boss|@electric-sql\/)/),
  ],
}

const http: Rule = {
  rule: 'HTTP and HTML only in web',
  remedy: 'Answer with values; src/web turns them into pages.',
  breach: { 'src/desk/show.ts': 'export const page = \'<p class="x">Hello</p>\'\n' },
  find: project => [
    ...matches(
      strings(outside(project, ['web'])),
      /<\/?(?:html|body|div|span|p|h[1-6]|a|ul|li|table|form|input|strong|br)(?:\s[^<>]*)?>/g,
      ({ text }) => text,
    ),
    ...packages(outside(project, ['web']), /^(fastify|@fastify\/|nunjucks|node:https?)/),
    ...project.plain
      .filter(({ path }) => path.endsWith('.njk') && !path.startsWith('src/web/'))
      .map(({ path }) => ({ path, line: 1, what: 'a page template' })),
  ],
}

const pageMay: Rule = {
  rule: 'every page says who may use it, and stands in the one table of routes',
  remedy: 'Give it `may`, and name it in src/web/routes.ts.',
  breach: {
    'src/web/routes.ts': 'export const routes = {}\n',
    'src/web/casework/log.ts': "export const log = page({ path: '/log' })\n",
  },
  find(project) {
    const pages = shipped(project).filter(({ room }) => room === 'web')
    return pages.flatMap(({ path, scanned }) => {
      // In the table itself, or in the list of an audience that the table takes in whole.
      const lists = pages.filter(other => other.path !== path && imports(other, path))
      const made = /export const (\w+)[^=]*= (?:page|action|download)\(/g
      return [...scanned.code.matchAll(made)].flatMap(match => {
        const [, name = ''] = match
        const body = scanned.code.slice(match.index, matchingEnd(scanned.code, match.index))
        const line = scanned.code.slice(0, match.index).split('\n').length
        const inTable = lists.some(list => new RegExp(`\\b${name}\\b`).test(list.scanned.code))
        return [
          ...(/\bmay\b|\.\.\./.test(body) ? [] : [{ path, line, what: `${name} has no \`may\`` }]),
          ...(inTable ? [] : [{ path, line, what: `${name} is in no route` }]),
        ]
      })
    })
  },
}

const dutyTested: Rule = {
  rule: 'every duty says where it stands and what it asks, and is named in a test',
  remedy: 'Give it id, cite, title and says, and name its id in a test in src/law.',
  breach: { 'src/law/reg-1.ts': "export const one = duty({ id: 'inform.one', title: 'x' })\n" },
  find(project) {
    const law = project.sources.filter(({ room }) => room === 'law')
    const tested = law.filter(({ isTest }) => isTest).map(({ scanned }) => scanned.uncommented)
    return law
      .filter(({ isTest }) => !isTest)
      .flatMap(source => {
        const made = /= duty\(\{/g
        const { uncommented } = source.scanned
        return [...uncommented.matchAll(made)].flatMap(match => {
          const body = uncommented.slice(match.index, matchingEnd(uncommented, match.index))
          const line = uncommented.slice(0, match.index).split('\n').length
          const id = /\bid: '([^']+)'/.exec(body)?.[1] ?? '(no id)'
          const lacks = ['id', 'cite', 'title', 'says']
            .filter(name => !new RegExp(`\\b${name}\\b`).test(body))
            .map(name => ({ path: source.path, line, what: `${id} lacks ${name}` }))
          const known = tested.some(text => text.includes(`'${id}'`))
          return known ? lacks : [...lacks, { path: source.path, line, what: `${id} in no test` }]
        })
      })
  },
}

/** Words of ours that never reach a screen, and words that judge before a finding. */
const unsaid =
  /\b(?:(?:a|the|each|this) happening|happenings|gate|accused|guilty|perpetrators?|sanction(?:s|ed)?|upheld|vexatious|the wall|event stream|no data)\b/gi

const saidToPeople: Rule = {
  rule: 'no page or letter uses our inner words, or judges before a finding',
  remedy: 'docs/words.md has the words that do.',
  breach: { 'src/web/report/who.en.json': '{ "h1": "The accused officer" }\n' },
  find: ({ plain }) =>
    plain
      .filter(({ path }) => /^src\/.*\.(njk|en\.json)$/.test(path))
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, at): readonly Finding[] =>
          [...withoutMarkup(line, path).matchAll(unsaid)].map(([what]) => ({
            path,
            line: at + 1,
            what,
          })),
        ),
      ),
}

function imports(source: Source, path: string): boolean {
  return source.imports.some(({ from }) => posix.join(posix.dirname(source.path), from) === path)
}

export const tongueRules: readonly Rule[] = [sql, http, pageMay, dutyTested, saidToPeople]

/** In a catalogue only values are read aloud; in a template neither tags nor expressions are. */
function withoutMarkup(line: string, path: string): string {
  return path.endsWith('.json')
    ? line.replace(/^\s*"[^"]*":/, '')
    : line.replaceAll(/\{[{%#].*?[}%#]\}|<[^>]*>/g, '')
}

function packages(sources: readonly Source[], banned: RegExp): readonly Finding[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ from }) => banned.test(from))
      .map(({ from, line }) => ({ path, line, what: from })),
  )
}

/** The same files with everything but the insides of their strings blanked. */
function strings(sources: readonly Source[]): readonly Source[] {
  return sources.map(source => {
    const { uncommented, code } = source.scanned
    const text = [...uncommented].map((letter, at) =>
      letter === '\n' || letter !== code[at] ? letter : ' ',
    )
    return { ...source, text: text.join('') }
  })
}

/** Where the bracket that opens after `from` closes again. */
function matchingEnd(code: string, from: number): number {
  let depth = 0
  for (let at = code.indexOf('(', from); at < code.length; at += 1) {
    if (code[at] === '(') depth += 1
    if (code[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return code.length
}
