/**
 * Whether a bundle may be given as it was built: not once a file in it is kept back, or something
 * more is to be taken out of it.
 */
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { BuiltBundle, ComplaintEvent, Disposed, Facts, Redaction } from '#casework'
import { type AuthorityId, type MatterId, parseDocumentId } from '#kernel'
import { keptBackIn } from '#store'
import { type Bench, system } from '../bench.ts'
import { undecidedAlike } from '../privacy/alike.ts'
import { type Alike, alikeMarked, marksOn } from './bundling/marks.ts'

/** Why it must be built again before it is given. */
export type NotStanding = 'kept-back-since' | 'marked-since'
export type Standing = Readonly<{
  not: NotStanding | undefined
  /** Marked since: not taken out of what was built. */
  marks: readonly Redaction[]
}>

type Asked = Readonly<{
  authority: AuthorityId
  matter: MatterId
  facts: Facts | undefined
  events: readonly (ComplaintEvent | Disposed)[]
  built: BuiltBundle
}>

const nothingAlike: Alike = new Map()
const manifestShape = z.object({
  parts: z.array(z.object({ document: z.string().optional() })),
})

/** Asked of the whole matter, whatever of it whoever asks may read. */
export async function bundleStanding(
  { store, files }: Pick<Bench, 'store' | 'files'>,
  { authority, matter, facts, events, built }: Asked,
): Promise<Standing> {
  const listed = (await buffer(files.open(authority, built.manifest))).toString('utf8')
  const { parts } = manifestShape.parse(JSON.parse(listed))
  const inside = [
    ...new Set(parts.flatMap(({ document }) => parseDocumentId(document ?? '') ?? [])),
  ]
  const { kept, alike } = await store.work({ authority, actor: system }, async tx => ({
    kept: new Set([
      ...(await keptBackIn(tx, matter)),
      ...(await undecidedAlike(tx, matter, facts?.privacy.marks ?? [])).keys(),
    ]),
    alike: facts ? await alikeMarked(tx, facts) : nothingAlike,
  }))
  if (inside.some(document => kept.has(document))) return { not: 'kept-back-since', marks: [] }
  if (built.edition === 'unredacted' || !facts) return { not: undefined, marks: [] }
  const taken = new Set(built.marks ?? markedBefore(events, built))
  const marks = [...new Set(inside.flatMap(document => marksOn(facts, alike, document)))].filter(
    ({ redaction }) => !taken.has(redaction),
  )
  return { not: marks.length > 0 ? 'marked-since' : undefined, marks }
}

/** Of one that does not say which marks it was built with: those that stood that day. */
function markedBefore(events: Asked['events'], { pdf }: BuiltBundle): readonly string[] {
  const at = events.findLastIndex(event => event.type === 'BundleBuilt' && event.pdf === pdf)
  return events
    .slice(0, at)
    .flatMap(event => (event.type === 'RedactionMarked' ? [event.redaction] : []))
}
