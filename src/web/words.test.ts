import { deepStrictEqual, match, strictEqual, throws } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { sign } from './cookies.ts'
import { pseudo } from './pseudo.ts'
import { routes } from './routes.ts'
import { ours } from './sheet.ts'
import { answered, draftsInMemory } from './testing/drafts.ts'
import { browser, config, stage } from './testing/stage.ts'
import { type Catalogue, catalogueChain, createWords, readCatalogues, webFolder } from './words.ts'

const catalogues = readCatalogues()
const sources = readdirSync(webFolder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /(?<!\.test)\.(njk|ts)$/.test(entry.name))
  .map(entry => join(entry.parentPath, entry.name))
  .map(path => ({
    name: relative(webFolder, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }))

// t("key"), rich("key"), here.t('key'); and t("prefix." ~ value) or t(`prefix.${value}`), which
// use every key that begins so.
const whole = /\b(?:t|about|rich|words|wordsOrNone)\(\s*["'`]([\w.-]+)["'`]\s*[,)]/g
const begun = /\b(?:t|about|rich|words|wordsOrNone)\(\s*(?:["']([\w.-]+)["']\s*~|`([\w.-]*)\$\{)/g
/** Keys said in other ways: a page's own title, and words whose keys are values. */
const asked = /\b(?:name|words|key): '([\w.-]+)'/g

function usesOf(text: string) {
  const keys = [...text.matchAll(whole), ...text.matchAll(asked)].map(([, key]) => key ?? '')
  const prefixes = [...text.matchAll(begun)].map(([, one, other]) => one ?? other ?? '')
  return { keys, prefixes }
}

/** The catalogues a source file's words may come from. */
function chainOf(name: string): readonly string[] {
  return catalogueChain(name.replace(/\.(njk|ts)$/, '.njk'))
}

test('every key a template or page uses is in a catalogue it can see', () => {
  for (const { name, text } of sources) {
    if (name.startsWith('testing/')) continue
    const known = chainOf(name).flatMap(chain => Object.keys(catalogues.get(chain) ?? {}))
    for (const [, key = ''] of text.matchAll(whole)) {
      // Every page has a title of its own, which its round asks for.
      if (key === 'title') continue
      strictEqual(known.includes(key), true, `${name} uses '${key}', which no catalogue has`)
    }
  }
})

test('every key of every catalogue is used', () => {
  const plainNames = sources.find(({ name }) => name === 'plain.ts')?.text ?? ''
  for (const [catalogue, words] of catalogues) {
    const near = sources.filter(({ name }) => chainOf(name).includes(catalogue))
    const text = near.map(source => source.text).join('\n')
    const { keys, prefixes } = usesOf(text)
    const used = (key: string): boolean =>
      // What is said of a report, wherever the same is said of a complaint.
      (key.endsWith('.report') && used(key.slice(0, -'.report'.length))) ||
      key === 'title' ||
      keys.includes(key) ||
      prefixes.some(prefix => prefix !== '' && key.startsWith(prefix)) ||
      (catalogue === 'plain/plain' && plainNames.includes(`'${key.split('.')[0]}'`))
    const idle = Object.keys(words).filter(key => !used(key))
    deepStrictEqual(idle, [], `${catalogue}.en.json has words nothing uses`)
  }
})

test('a key that is in no catalogue is a fault, not a blank', () => {
  const words = createWords(new Map<string, Catalogue>([['shared', { here: 'Here' }]]))
  const { t } = words('public/x/x.njk', 'en')
  strictEqual(t('here'), 'Here')
  throws(() => t('absent'), /no words 'absent' for public\/x\/x\.njk/)
})

test('the nearest catalogue speaks first', () => {
  const words = createWords(
    new Map<string, Catalogue>([
      ['report/who/who', { go: 'Nearest' }],
      ['report/report', { go: 'Folder', also: 'Folder' }],
      ['shared', { go: 'Shared', last: 'Shared {name}' }],
    ]),
  )
  const { t } = words('report/who/who.njk', 'en')
  deepStrictEqual([t('go'), t('also'), t('last', { name: 'x' })], ['Nearest', 'Folder', 'Shared x'])
  throws(() => t('last'), /nothing given for \{name\}/)
})

test('rich words make links and strong words, and nothing else a value could smuggle in', () => {
  const words = createWords(
    new Map<string, Catalogue>([['shared', { a: '**Call** [us](link) about {what} <b>' }]]),
  )
  const { rich } = words('x.njk', 'en')
  strictEqual(
    String(rich('a', { link: '/x?a&b', what: '<script>' })),
    '<strong>Call</strong> <a class="govuk-link" href="/x?a&amp;b">us</a> about &lt;script&gt; &lt;b&gt;',
  )
})

test('the pseudo-locale leaves what is filled in, and where links go, alone', () => {
  strictEqual(pseudo('Call {name} [now](link)'), '⟦Çåļļ {name} [ñöŵ](link)⟧')
})

/** What a reader meets on a page: its text, and the words in labels, hints and titles. */
function readableWords(html: string): string {
  const attributes = [...html.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]*)"/g)]
  // What is marked as kept in English is told so, and read so, in any language.
  const visible = html
    .replaceAll(/<(\w+)\b[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<(script|style|svg|code)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<input type="hidden"[^>]*>/g, ' ')
  const hidden = [...html.matchAll(/<input type="hidden"[^>]*value="([^"]*)"/g)].map(([, v]) => v)
  const said = attributes.map(([, value]) => value ?? '').filter(value => !hidden.includes(value))
  return `${visible.replaceAll(/<[^>]+>/g, ' ')} ${said.join(' ')}`.replaceAll(/&\w+;|&#\d+;/g, ' ')
}

// Names and what a page shows as data are not translated; a language is named in itself.
const names = [
  /\bEnglish\b/g,
  config.serviceName,
  config.authority.name,
  /\bcandour(?:-\w+)?\b/g,
  /⟦[^⟧]*⟧/g,
]

test('no public page has a word that could not be translated', async () => {
  const report = draftsInMemory(answered).verbs
  const signIn = {
    ...(await stage()).desk.signIn,
    hasStep: async () => true,
    invited: async () => invited,
  }
  const { app } = await stage({ desk: { personas: async () => [], report, signIn } })
  const about = ['british-transport-police', 'another-body']
  const paths = routes.public
    .filter(({ template }) => template !== undefined)
    .flatMap(({ path }) =>
      path.includes(':about')
        ? about.map(one => path.replace(':about', one))
        : [path.replace(':rule', 'inform.outcome')],
    )
  const looked: string[] = []
  for (const path of paths) {
    const visitor = browser(app)
    visitor.jar.set('candour-draft', draftCookie)
    visitor.jar.set('candour-step', stepCookie)
    const page = await visitor.get(`${path}?lang=en-XA`)
    // With a draft open, pages about a complaint already sent lead back to it.
    if (page.statusCode === 303 && path.startsWith('/report/')) continue
    looked.push(path)
    match(page.body, /<html lang="en-XA"/, path)
    const asks = /<form method="post"/.test(page.body.slice(page.body.indexOf('<main')))
    const pages = asks ? [page, await visitor.send(page, emptied(page.body))] : [page]
    for (const { body } of pages) {
      let text = readableWords(body)
      for (const name of names) text = text.replaceAll(name, ' ')
      const plain = text.match(/[A-Za-z]{2,}/g) ?? []
      deepStrictEqual(plain, [], `${path} has words outside the catalogues`)
    }
  }
  strictEqual(looked.length >= 25, true, looked.join())
})

const secret = 'holder'
/** Nobody's words: what a page shows as it was given is not translated. */
const invited = {
  what: 'recovery',
  name: '1',
  email: '2@3',
  authority: '4',
  secret: '5',
  otpauth: 'otpauth://totp/6',
  passkey: {},
} as const
const stepCookie = `${secret}.${sign(config.cookieKey, 'cookie step', secret)}`
const draftCookie = `${secret}.${sign(config.cookieKey, 'cookie draft', secret)}`

/** Every field of the form left empty, so that its problems are seen too. */
function emptied(html: string): Record<string, string> {
  const fields = html.matchAll(/<(?:input|textarea)[^>]*\bname="([^"]+)"/g)
  const own = [...fields].map(([, name]) => name ?? '').filter(name => !ours.has(name))
  return Object.fromEntries(own.map(name => [name, '']))
}

test('a language chosen once is remembered, and one not offered is not given', async () => {
  const { app } = await stage()
  const visitor = browser(app)
  await visitor.get('/?lang=en-XA')
  match((await visitor.get('/privacy')).body, /<html lang="en-XA"/)
  const { app: real } = await stage({ config: { pseudoLocale: false } })
  match((await browser(real).get('/?lang=en-XA')).body, /<html lang="en"/)
})
