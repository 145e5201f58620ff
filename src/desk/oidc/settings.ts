/**
 * What an installation says of its organisations' own sign-in: the file that `CANDOUR_OIDC` names.
 * Everything wrong in it is said at once, each with its place in the file.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type AuthorityId, accepted, authorityId, type Result, refuse } from '#kernel'
import { type Role, roles } from '../access/roles.ts'
import type { Authority } from '../bench.ts'

export type OidcSettings = Readonly<{
  /** In our own addresses: `/sign-in/oidc/northmoor`. */
  id: string
  /** On the button: "Sign in with Northmoor Police". */
  name: string
  issuer: string
  clientId: string
  /** Asked for each time it is sent, so that nothing that prints settings prints it. */
  clientSecret: () => string
  authority: AuthorityId
  scopes: readonly string[]
  claims: Readonly<{
    /** Who somebody is, for as long as they are anybody there. */
    subject: string
    name: string
    email: string
    groups: string
    /** Their number in the force's directory, where the provider tells it. */
    directoryNumber?: string | undefined
  }>
  /** What each of the provider's groups may be here; other groups are nothing to us. */
  roles: ReadonlyMap<string, Role>
}>

const text = z.string('must be text').trim().min(1, 'must not be empty')

/** Without TLS anybody between could sign in as anybody, so only on this machine: a trial. */
const issuer = text.refine(said => {
  const { protocol = '', hostname = '', search, hash } = URL.parse(said) ?? {}
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return !search && !hash && (protocol === 'https:' || (protocol === 'http:' && here))
}, 'must be an address that begins with https://')

const claims = z.strictObject({
  subject: text.default('sub'),
  name: text.default('name'),
  email: text.default('email'),
  groups: text.default('groups'),
  directoryNumber: text.optional(),
})

type Surroundings = Readonly<{
  authorities: readonly Pick<Authority, 'id'>[]
  /** The words of a file; undefined where it cannot be read. */
  readFile: (path: string) => string | undefined
}>

/** Whatever else is wrong, what concerns several fields is said too. */
const always = { when: () => true }

function wholeFile({ authorities, readFile }: Surroundings) {
  const isHeld = (id: string) => authorities.some(authority => authority.id === id)
  const provider = z
    .strictObject({
      id: text.regex(/^[a-z0-9-]{1,40}$/, 'may hold small letters, digits and hyphens, 40 at most'),
      name: text,
      issuer,
      clientId: text,
      clientSecret: text.optional(),
      clientSecretFile: text
        .refine(path => readFile(path)?.trim(), 'names a file that cannot be read, or is empty')
        .optional(),
      authority: text.refine(isHeld, 'is no authority of this installation'),
      scopes: z
        .array(text)
        .refine(all => all.includes('openid'), 'must hold "openid"')
        .default(['openid', 'profile', 'email']),
      claims: claims.prefault({}),
      roles: z
        .record(text, z.enum(roles, `must be one of: ${roles.join(', ')}`))
        .refine(groups => Object.keys(groups).length > 0, 'must give at least one group a role'),
    })
    .refine(one => !has(one, 'clientSecret') || !has(one, 'clientSecretFile'), {
      error: 'give clientSecret or clientSecretFile, not both',
      ...always,
    })
    .refine(one => has(one, 'clientSecret') || has(one, 'clientSecretFile'), {
      error: 'give clientSecret or clientSecretFile',
      ...always,
    })
  return z.strictObject({
    providers: z
      .array(provider)
      .min(1, 'must name a provider')
      .refine(all => new Set(all.map(idOf)).size === all.length, {
        error: 'two have the same id',
        ...always,
      }),
  })
}

function has(one: unknown, field: string): boolean {
  return typeof one === 'object' && one !== null && Object.hasOwn(one, field)
}

function idOf(one: unknown): unknown {
  return typeof one === 'object' && one !== null ? Reflect.get(one, 'id') : one
}

/** The settings in the file so named, none where none is; or why Candour cannot start with them. */
export function oidcSettingsIn(
  path: string | undefined,
  authorities: Surroundings['authorities'],
): Result<readonly OidcSettings[], string> {
  if (path === undefined) return accepted([])
  const file = fileIn(path)
  const read =
    file === undefined
      ? refuse(['the file cannot be read'])
      : readOidcSettings(file, { authorities, readFile: fileIn })
  if (read.ok) return read
  const faults = read.refusal.map(fault => `\n  ${fault}`).join('')
  return refuse(`Candour did not start. In ${path}, which CANDOUR_OIDC names:${faults}`)
}

function fileIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** The settings in `file`, or a line for each thing wrong with them. */
export function readOidcSettings(
  file: string,
  surroundings: Surroundings,
): Result<readonly OidcSettings[], readonly string[]> {
  const said = jsonIn(file)
  if (said === undefined) return refuse(['the file is not JSON'])
  const read = wholeFile(surroundings).safeParse(said)
  if (!read.success)
    return refuse(read.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`))
  const { readFile } = surroundings
  return accepted(
    read.data.providers.map(({ clientSecret, clientSecretFile, ...one }) => {
      const secret = clientSecretFile === undefined ? clientSecret : readFile(clientSecretFile)
      return {
        ...one,
        clientSecret: () => secret?.trim() ?? '',
        authority: authorityId(one.authority),
        roles: new Map(Object.entries(one.roles)),
      }
    }),
  )
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(file)
  } catch {
    return undefined
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  const parts = path.map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
  return parts.join('').replace(/^\./, '') || 'the file'
}
