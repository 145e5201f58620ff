/** A Chromium that comes as a package, unpacked once, started where a machine may have nothing. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, BrowserType } from 'playwright-core'

const packageFolder = join(
  dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '..',
)
const unpackedNames = ['chromium', 'al2023', 'fonts', 'libGLESv2.so']

/** No page of ours asks another machine for anything; one that did would not find it. */
const onlyHere = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'

/** Chromium, started; or the words of a named skip where it truly cannot start. */
export async function launch(): Promise<Browser | string> {
  // Fetched only now: most tests import `#test` and want no browser.
  const { chromium } = await import('playwright-core')
  if (process.platform !== 'linux' || process.arch !== 'x64') return launchInstalled(chromium)
  const home = unpacked()
  if (typeof home !== 'string') return `Chromium could not be unpacked: ${home.why}`
  const executablePath = join(home, 'chromium')
  const reasons: string[] = []
  // A bare machine lacks libraries Chromium wants; the package carries them. The machine's first.
  for (const env of [{}, { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') }]) {
    try {
      return await chromium.launch({
        executablePath,
        env: { ...environment(), ...fonts(home), ...env },
        args: ['--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', onlyHere],
      })
    } catch (fault) {
      reasons.push(reasonOf(fault))
    }
  }
  return `Chromium cannot start: ${reasons.at(-1)}`
}

/** The package is for Linux on x64. Elsewhere a Chrome that is already there does as well. */
async function launchInstalled(chromium: BrowserType): Promise<Browser | string> {
  try {
    return await chromium.launch({ channel: 'chrome', args: [onlyHere] })
  } catch {
    return `Chromium has no package for ${process.platform} on ${process.arch}, and no Chrome is here`
  }
}

/** The folder it is unpacked in. Unpacked aside and renamed, so that nobody sees half of it. */
function unpacked(): string | { why: string } {
  const require = createRequire(import.meta.url)
  const { version }: { version: string } = require(join(packageFolder, 'package.json'))
  const name = `candour-chromium-${version}-${process.getuid?.() ?? 0}`
  const places = [join(packageFolder, '..', '..', '.cache'), tmpdir()]
  const known = places.map(place => join(place, name)).find(isWhole)
  if (known) return known
  const reasons: string[] = []
  for (const place of places) {
    try {
      mkdirSync(place, { recursive: true })
      const aside = mkdtempSync(join(place, `${name}-`))
      try {
        unpackInto(aside)
        return moved(aside, join(place, name))
      } finally {
        rmSync(aside, { recursive: true, force: true })
      }
    } catch (fault) {
      reasons.push(reasonOf(fault))
    }
  }
  return { why: reasons.join('; ') }
}

/** In a process of its own, because the package unpacks into its temporary folder and no other. */
function unpackInto(folder: string): void {
  const script = `
    import { inflate } from '@sparticuz/chromium'
    const bin = ${JSON.stringify(join(packageFolder, 'bin'))}
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(names.map(name => inflate(bin + '/' + name)))
  `
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: packageFolder,
    env: { ...environment(), TMPDIR: folder },
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`unpacking ended with ${done.status}: ${done.stderr}`)
}

function moved(aside: string, home: string): string {
  try {
    renameSync(aside, home)
  } catch (fault) {
    // Another test run may have been quicker.
    if (!isWhole(home)) throw fault
  }
  return home
}

function isWhole(home: string): boolean {
  return unpackedNames.every(name => existsSync(join(home, name)))
}

function fonts(home: string): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }
}

function environment(): Record<string, string> {
  const known = Object.entries(process.env)
  return Object.fromEntries(known.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** The one line of Playwright's long account that says what was wrong. */
function reasonOf(fault: unknown): string {
  const lines = String(fault instanceof Error ? fault.message : fault).split('\n')
  return (
    lines.find(line => /error while loading|No usable sandbox|cannot/i.test(line)) ??
    lines[0] ??
    ''
  ).trim()
}
