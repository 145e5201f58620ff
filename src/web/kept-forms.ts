/**
 * Signed out while typing: the words are kept and the person finds them again after signing in.
 *
 * The form is sealed (AES-256-GCM) under a fresh key that goes only into this browser's cookie; the
 * store holds bytes it cannot read, for an hour. It opens again only for the person it was shown
 * to, on the page it came from, once, and is never sent on by itself: they look, and press the
 * button. Whom it was shown to is known by a signed mark in the form, since the session is gone.
 * Chosen files are not kept; the page says so by asking for them again.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { addSeconds } from '#kernel'
import type { WebConfig, World } from './config.ts'
import { type Cookies, sign, unsigned } from './cookies.ts'
import type { Actor, Desk } from './needs.ts'
import { ours, secrets, type Typed, typedFrom } from './sheet.ts'

const keptSeconds = 60 * 60
const [keyBytes, nonceBytes, tagBytes] = [32, 12, 16] as const

/** Whose a form is: a member of staff, or whoever opened a complaint, without saying which. */
function holderOf({ cookieKey }: WebConfig, actor: Actor): string | undefined {
  if (actor.type === 'staff') return actor.person
  // The code alone opens no form but the one for the second thing, which is never kept.
  if (actor.type === 'invited' && actor.reads === 'page')
    return sign(cookieKey, 'holder of an invitation', actor.invitation)
  if (actor.type !== 'tracker' || actor.reads === 'dates') return undefined
  return sign(cookieKey, 'holder of a code', actor.matter)
}

/** The mark in a form that says whom it was shown to; empty where it is kept for nobody. */
export function shownTo(config: WebConfig, actor: Actor): string {
  const holder = holderOf(config, actor)
  return holder ? `${holder}.${sign(config.cookieKey, 'form shown to', holder)}` : ''
}

type Doorway = Readonly<{ config: WebConfig; desk: Desk; world: World; cookies: Cookies }>
type Kept = Readonly<{
  person: string
  path: string
  fields: readonly (readonly [string, string])[]
}>

/** Keeps the form where it is known whose it was; otherwise there is nobody to keep it for. */
export async function keepForm(doorway: Doorway, path: string, typed: Typed): Promise<void> {
  const { config, desk, world, cookies } = doorway
  const person = unsigned(config.cookieKey, 'form shown to', typed.get('for')?.[0] ?? '')
  if (!person) return
  const fields = [...typed].flatMap(([name, values]) => values.map(value => [name, value] as const))
  const key = world.random(keyBytes)
  const id = world.id()
  const kept: Kept = { person, path, fields: fields.filter(isTheirs) }
  const sealed = seal(key, world.random(nonceBytes), JSON.stringify(kept))
  await desk.keptForms.keep(id, sealed, addSeconds(world.now(), keptSeconds))
  // Who comes back by a code is led to no form: the cookie says which it was.
  const back = path.startsWith('/track/') || path.startsWith('/officer/') ? `.${path.slice(1)}` : ''
  cookies.set('kept', `${id}.${Buffer.from(key).toString('base64url')}${back}`, keptSeconds)
}

function isTheirs([name]: readonly [string, string]): boolean {
  return !ours.has(name) && !secrets.has(name)
}

/** Where words were kept when the session of whoever came by a code ended, if any were. */
export function keptAt(cookies: Cookies, of: 'track' | 'officer'): string | undefined {
  const back = cookies.get('kept')?.split('.')[2] ?? ''
  const [place, name = ''] = back.split('/')
  return place === of && /^[a-z-]+$/.test(name) ? `/${back}?kept=yes` : undefined
}

/** What this person had typed on this page, if anything was kept. */
export async function takeKept(
  doorway: Doorway,
  path: string,
  actor: Actor,
): Promise<Typed | undefined> {
  const { config, desk, cookies } = doorway
  const holder = holderOf(config, actor)
  if (!holder) return undefined
  const [id, key] = cookies.get('kept')?.split('.') ?? []
  if (!id || !key) return undefined
  const sealed = await desk.keptForms.take(id)
  cookies.clear('kept')
  const text = sealed && unseal(Buffer.from(key, 'base64url'), sealed)
  if (!text) return undefined
  // We sealed it, and nobody else could have: the shape is ours.
  const kept = JSON.parse(text) as Kept
  return kept.person === holder && kept.path === path ? typedFrom(kept.fields) : undefined
}

function seal(key: Uint8Array, nonce: Uint8Array, text: string): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function unseal(key: Uint8Array, sealed: Uint8Array): string | undefined {
  if (key.length !== keyBytes || sealed.length < nonceBytes + tagBytes) return undefined
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    const body = decipher.update(bytes.subarray(nonceBytes + tagBytes))
    return Buffer.concat([body, decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
