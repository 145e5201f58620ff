/** Compiles the stylesheet. Run by `npm run styles`; the application serves what is committed. */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const source = fileURLToPath(new URL('candour.scss', import.meta.url))
const output = fileURLToPath(new URL('../assets/candour.css', import.meta.url))
// The Ministry's Sass names GOV.UK's by its path from the folder that holds node_modules.
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The stylesheet as its sources now say. */
export function styles(): string {
  const { css } = compile(source, {
    style: 'compressed',
    loadPaths: [root],
    quietDeps: true,
    charset: false,
  })
  return `${css}\n`
}

/** The stylesheet as committed. */
export async function committedStyles(): Promise<string> {
  return await readFile(output, 'utf8')
}

if (import.meta.main) await writeFile(output, styles())
