/**
 * The words people read, kept apart from the pages that show them, so that they can be said in
 * another language: `who.en.json` beside `who.njk`, then `report.en.json` for its folder, then
 * `shared.en.json` for every page. A key found in none of them is a fault, in every language.
 *
 * `t('key', { name })` fills `{name}` and is escaped by the template like any other text.
 * `rich('key', { link: '/x' })` escapes first, then makes `[words](link)` a link and `**words**`
 * strong: the only markup a translator meets.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { escapeHtml } from './escape.ts'
import { pseudo } from './pseudo.ts'

export type Catalogue = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number>>
export type Words = Readonly<{
  language: Language
  has(key: string): boolean
  t(key: string, values?: Values): string
  rich(key: string, values?: Values): nunjucks.runtime.SafeString
}>

/** `en-XA` is not a language: it is English made strange, to show what was left untranslated. */
export const languages = { en: 'English', 'en-XA': '⟦Éñĝļîšĥ⟧' } as const
export type Language = keyof typeof languages
export const languageCodes = Object.keys(languages) as readonly Language[]

export const webFolder = fileURLToPath(new URL('.', import.meta.url))

/** Every English catalogue under src/web by its path without ending, `report/who/who`. */
export function readCatalogues(): ReadonlyMap<string, Catalogue> {
  const found = new Map<string, Catalogue>()
  for (const entry of readdirSync(webFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.en.json')) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(webFolder, path)
      .replaceAll('\\', '/')
      .replace(/\.en\.json$/, '')
    found.set(name, JSON.parse(readFileSync(path, 'utf8')) as Catalogue)
  }
  return found
}

/** The catalogues a template's words are looked for in, nearest first. */
export function catalogueChain(template: string): readonly string[] {
  const own = template.replace(/\.njk$/, '')
  const chain = [own]
  for (let folder = dirname(own); folder !== '.'; folder = dirname(folder))
    chain.push(`${folder}/${basename(folder)}`)
  return [...new Set([...chain, 'shared'])]
}

function fill(text: string, values: Values, key: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`nothing given for {${name}} in the words '${key}'`)
    return String(value)
  })
}

export function createWords(
  catalogues: ReadonlyMap<string, Catalogue>,
): (template: string, language: Language) => Words {
  return (template, language) => {
    const chain = catalogueChain(template)
    const find = (key: string) =>
      chain.map(name => catalogues.get(name)?.[key]).find(text => text !== undefined)

    function t(key: string, values: Values = {}): string {
      const text = find(key)
      if (text === undefined) throw new Error(`no words '${key}' for ${template}`)
      return fill(language === 'en-XA' ? pseudo(text) : text, values, key)
    }

    function rich(key: string, values: Values = {}) {
      const text = escapeHtml(t(key, values))
      const linked = text.replaceAll(/\[([^\]]+)\]\((\w+)\)/g, (_all, words: string, name) => {
        const href = values[name]
        if (href === undefined) throw new Error(`no address for (${name}) in the words '${key}'`)
        return `<a class="govuk-link" href="${escapeHtml(String(href))}">${words}</a>`
      })
      const html = linked.replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      return new nunjucks.runtime.SafeString(html)
    }

    return { language, has: key => find(key) !== undefined, t, rich }
  }
}
