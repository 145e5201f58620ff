/** The one place that speaks to the typesetter: a layout in, a PDF/UA-1 document out. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { resolve } = createRequire(import.meta.url)
const family = '@expo-google-fonts/atkinson-hyperlegible-next'
const faces = ['400Regular', '700Bold']

/** Stands in the PDF for a character no font of ours can draw. */
const standIn = '[?]'
/** Words longer than this may be broken anywhere, or they would run off the paper. */
const longWord = /\S{41,}/gu

/** Joiners, selectors and the like: nobody misses them on paper. */
const unseen = /^\p{Default_Ignorable_Code_Point}+$/u

let compiler: NodeCompiler | undefined
/** Each kind of paper has a template of its own name, and its words under that name. */
export type PaperKind = 'letter' | 'dossier' | 'sheet'
const templates = new Map<PaperKind, string>()

/**
 * Words go in as data, never as source, so nothing typed can become an instruction. The date in
 * the file is the letter's own, so the same words give the same bytes.
 */
export function typeset(
  layout: object,
  kind: PaperKind = 'letter',
): { pdf: Uint8Array; unprinted: readonly string[] } {
  const unprinted = new Set<string>()
  // The typesetter names what it cannot draw only when asked to draw it; twice is enough unless
  // the stand-in itself cannot be drawn, which would be a fault.
  for (let round = 0; round < 3; round++) {
    const text = JSON.stringify(layout, (_, value: unknown) =>
      typeof value === 'string' ? breakable(drawable(value, unprinted)) : value,
    )
    try {
      return {
        pdf: compile(text, kind),
        unprinted: [...unprinted].filter(one => !unseen.test(one)),
      }
    } catch (cause) {
      const missing = undrawable(String(cause))
      if (!missing.some(character => !unprinted.has(character)))
        throw new Error('a paper could not be typeset', { cause })
      for (const character of missing) unprinted.add(character)
    }
  }
  throw new Error('a paper could not be typeset: characters without a font')
}

function compile(text: string, kind: PaperKind): Uint8Array {
  compiler ??= NodeCompiler.create({
    fontArgs: [
      {
        fontBlobs: faces.map(face =>
          readFileSync(resolve(`${family}/${face}/AtkinsonHyperlegibleNext_${face}.ttf`)),
        ),
      },
    ],
    workspace: fileURLToPath(new URL('.', import.meta.url)),
  })
  const template =
    templates.get(kind) ?? readFileSync(new URL(`./${kind}.typ`, import.meta.url), 'utf8')
  templates.set(kind, template)
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: { [kind]: text } },
    { pdfStandard: 'ua-1' },
  )
  // What it remembers of earlier letters would otherwise grow for as long as the server runs.
  compiler.evictCache(10)
  return pdf
}

/** Composed accents have glyphs where a letter and a loose accent may not. */
function drawable(text: string, unprinted: ReadonlySet<string>): string {
  let drawn = text.normalize('NFC')
  for (const character of unprinted) {
    drawn = drawn.replaceAll(character, unseen.test(character) ? '' : standIn)
  }
  return drawn
}

function breakable(text: string): string {
  return text.replace(longWord, word => Array.from(word).join('\u200b'))
}

/**
 * The characters (with their accents) in the typesetter's complaint. They arrive quoted twice: in
 * a message that quotes them, itself quoted in a list.
 */
function undrawable(complaint: string): readonly string[] {
  const named = complaint.matchAll(/the text `\\"(.+?)\\"` could not be displayed/g)
  return [...named].map(([, text]) => unquoted(unquoted(text ?? '')))
}

function unquoted(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gi, (_, hex: string, plain: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : plain,
  )
}
