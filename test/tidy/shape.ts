/** Rules about the shape of a file: names, size, width, and what the compiler is not to be told. */
import { type Finding, matches, type Rule, shipped } from './rule.ts'
import type { Project, Source } from './source.ts'

const widest = 100
const widestQuoted = 120
const longest = 300

const width: Rule = {
  rule: `no line is wider than ${widest}`,
  remedy: `Break it. A line with words in quotes, which Biome leaves whole, may reach ${widestQuoted}.`,
  breach: {
    'src/law/wide.ts': `const wide = '${'x'.repeat(120)}'\n`,
    'src/law/wider.ts': `// ${'x'.repeat(100)}\n`,
  },
  find: ({ sources }) =>
    sources.flatMap(({ path, lines, scanned }) => {
      const bare = scanned.code.split('\n')
      const uncommented = scanned.uncommented.split('\n')
      return lines.flatMap((text, at) => {
        const quotes = bare[at] !== uncommented[at]
        const wide = [...text].length > (quotes ? widestQuoted : widest)
        const isAddress = /https?:\/\//.test(text)
        return wide && !isAddress ? [{ path, line: at + 1, what: `${[...text].length} wide` }] : []
      })
    }),
}

const size: Rule = {
  rule: `no file is longer than ${longest} lines`,
  remedy: 'Split it where it changes subject; 200 is where to begin to think of it.',
  breach: { 'src/law/long.ts': 'const a = 1\n'.repeat(301) },
  find: ({ sources }) =>
    sources
      .map(({ path, text }) => ({ path, length: text.split('\n').length - 1 }))
      .filter(({ length }) => length > longest)
      .map(({ path, length }) => ({ path, line: length, what: `${length} lines` })),
}

const emptyNames = /^(?:\w*[a-z])?(?:Service|Manager|Helper|Utils?|Info|Data)s?$/
const declared = /\b(?:class|function|const|let|type|interface)\s+([A-Za-z_$][\w$]*)/g
const emptyFiles = /(^|[-/])(utils?|helpers?|common|misc|shared|service|manager|info)\.(ts|mjs)$/

const names: Rule = {
  rule: 'nothing is called Service, Manager, Helper, Util, Info or Data, or has an I before it',
  remedy: 'Say what it is or does. What has no name has no home yet.',
  breach: {
    'src/desk/utils.ts': 'export const a = 1\n',
    'src/desk/a.ts': 'export const caseData = 1\n',
    'src/desk/b.ts': 'export class LetterManager {}\n',
    'src/desk/c.ts': 'interface IStore {}\n',
  },
  find({ sources }) {
    const files = sources
      .filter(({ path }) => emptyFiles.test(path))
      .map(({ path }) => ({ path, line: 1, what: path.split('/').at(-1) ?? '' }))
    const own = ({ scanned }: Source) => withoutImports(scanned.code)
    const inside = matches(sources, declared, own).filter(({ what }) => {
      const [kind, name = ''] = what.split(/\s+/)
      const hungarian = /^(type|interface)$/.test(kind ?? '') && /^I[A-Z][a-z]/.test(name)
      return hungarian || emptyNames.test(name)
    })
    return [...files, ...inside]
  },
}

const fileNames: Rule = {
  rule: 'files and folders are named in kebab-case',
  remedy: 'Name the file after its main export: tell-complainant.ts.',
  breach: { 'src/desk/TellThem.ts': 'export const a = 1\n' },
  find: ({ sources }) =>
    sources
      .filter(({ path }) => !path.split('/').every(part => /^[a-z0-9.-]+$/.test(part)))
      .map(({ path }) => ({ path, line: 1, what: path })),
}

const any: Rule = {
  rule: 'nothing is any',
  remedy: 'Use unknown and look before you believe.',
  breach: { 'src/desk/a.ts': 'export function f(x: any) {}\n' },
  find: project => matches(project.sources, /(?:[:<|&]|\bas)\s*any\b(?!\s*[(:.])/g),
}

const certain: Rule = {
  rule: 'nothing is declared present with an exclamation mark',
  remedy: 'Test it, or throw saying what was missing.',
  breach: { 'src/desk/a.ts': 'export const a = list[0]!.name\n' },
  find: project => matches(project.sources, /[\w\])]!(?=[.[\],);:\s])(?!\s*=)/g),
}

/**
 * Besides constants, a cast may follow `JSON.parse(...)`, which has no type of its own, and may open
 * an unknown object to look inside: its fields are still unknown.
 */
const casts: Rule = {
  rule: '`as` only brands a value',
  remedy: 'Narrow with a test or `satisfies`. Brands are made in src/kernel.',
  breach: { 'src/desk/a.ts': 'export const a = found as Letter\n' },
  find(project) {
    const sources = shipped(project).filter(({ room }) => room !== 'kernel')
    const pattern = /(?<=[\w)\]}'"`>]) as (?!const\b)[\w{([]+/g
    return matches(sources, pattern, ({ scanned }) => withoutRenames(scanned.code)).filter(
      ({ path, line }) => {
        const lines = sources.find(source => source.path === path)?.lines
        return !lines?.[line - 1]?.includes('JSON.parse(')
      },
    )
  },
}

const erased: Rule = {
  rule: 'types can be erased: no enum, namespace or decorator',
  remedy: 'Use a union of strings, a module, a plain call.',
  breach: { 'src/desk/a.ts': 'export enum Kind { One }\n' },
  find: project =>
    matches(project.sources, /^\s*(?:export )?(?:const )?(?:enum|namespace) \w+|^\s*@\w+/gm),
}

export const shapeRules: readonly Rule[] = [
  width,
  size,
  names,
  fileNames,
  any,
  certain,
  casts,
  erased,
]

/** Files past the length at which to begin to think of splitting, longest first. */
export function growing({ sources }: Project): readonly Finding[] {
  return sources
    .map(({ path, text }) => ({ path, line: 1, length: text.split('\n').length - 1 }))
    .filter(({ length }) => length > 200)
    .toSorted((a, b) => b.length - a.length)
    .map(({ path, line, length }) => ({ path, line, what: `${length} lines` }))
}

/** What is imported was named by somebody else. */
function withoutImports(code: string): string {
  return code.replaceAll(/^import\b[^'"`;]*?\bfrom\b/gm, found => found.replaceAll(/\w/g, ' '))
}

/** `import { a as b }` and `export * as b` rename; they do not cast. */
function withoutRenames(code: string): string {
  return code.replaceAll(
    /^(?:import|export)\b[^'"`;]*?\bfrom\b|\{[\w\s,]*\bas\b[\w\s,]*\}/gm,
    found => found.replaceAll(/\bas\b/g, '  '),
  )
}
