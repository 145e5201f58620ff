/** Which amendments reach one person's case: each by a test of its own. */
import type { Day } from '#kernel'
import type { Person } from '../format/case.ts'
import { amendedIn2025, panelsReformed, vettingBegan } from '../police-conduct-2020/instrument.ts'
import { overlayRules } from '../police-conduct-2020/scope/overlays.ts'
import type { Overlay } from '../vocabulary.ts'
import type { Because } from './answer.ts'
import { attentionOf, openBefore, sinceDay } from './attention.ts'
import { hasLeft } from './covered.ts'
import { speaksFor } from './parties.ts'
import type { Scene } from './scene.ts'
import { inOrder, named, type Occurred } from './timeline.ts'

type ConductOverlay = keyof typeof overlayRules
type Reach = 'yes' | 'no' | 'doubtful'
type Found = Readonly<{ reach: Reach; fact: string }>

export type Overlays = Readonly<{
  overlays: readonly Overlay[]
  /** Those whose own day may be either side of their beginning. */
  doubtful: readonly Overlay[]
  /** What each of either rests on. */
  laid: readonly Laid[]
}>
export type Laid = Readonly<{ overlay: Overlay; because: Because }>

/** What reaches them on the day of the scene. */
export function overlaysOf(scene: Scene, person: Person): Overlays {
  const found: [ConductOverlay, Found][] = [
    ['a24-panels', panels(scene)],
    ['a25-part-3', part3(scene, person)],
    ['a25-schedule', schedule(scene, person)],
    ['a25-performance', performance(scene)],
    ['vetting-2025', bySince(scene.on >= vettingBegan, 'vetting was put into Regulations')],
  ]
  const those = (reach: Reach) => found.filter(each => each[1].reach === reach)
  const laid = ([overlay, { fact }]: [ConductOverlay, Found]) => ({
    overlay,
    because: { fact, rule: overlayRules[overlay].id },
  })
  return {
    overlays: those('yes').map(([overlay]) => overlay),
    doubtful: those('doubtful').map(([overlay]) => overlay),
    laid: [...those('yes'), ...those('doubtful')].map(laid),
  }
}

function bySince(reached: boolean, fact: string): Found {
  return { reach: reached ? 'yes' : 'no', fact }
}

/** The notice of referral, or of an accelerated hearing. */
function referralNotice({ here }: Scene): Occurred | undefined {
  return inOrder(named(here, 'notice-of-referral-given', 'amh-notice-given'))[0]
}

/** The transitional rule was not read: by the day of the notice, or before it by the day asked. */
function panels(scene: Scene): Found {
  const noticed = referralNotice(scene)?.span
  const at = noticed ? sinceDay(noticed, panelsReformed) : undefined
  if (at === 'straddles') return { reach: 'doubtful', fact: 'the notice may be either side of it' }
  const since = at ? at === 'since' : scene.on >= panelsReformed
  const fact = noticed ? 'the notice was given since' : 'no notice is given: by the day asked about'
  return bySince(since, `who sits was changed on 7 May 2024, and ${fact}`)
}

/** Ordered or directed since the amendments began. */
export function reopenedSince(scene: Scene, since: Day): Occurred | undefined {
  const orders = named(scene.here, 'reinvestigation-ordered', 'section-28a-direction-given')
  return inOrder(orders).find(
    ({ happening, span }) =>
      (!span || span[1] >= since) && speaksFor(happening.by, ['director-general'], scene),
  )
}

function part3(scene: Scene, person: Person): Found {
  if (reopenedSince(scene, amendedIn2025))
    return { reach: 'yes', fact: 'the Director General had it investigated again' }
  const attention = attentionOf(scene)
  const at = attention && sinceDay(attention, amendedIn2025)
  if (at === 'straddles')
    return { reach: 'doubtful', fact: 'it came to attention before or after 28 May 2025' }
  if (at !== 'since') return { reach: 'no', fact: '' }
  const earlier = openBefore(scene, person, 'them').map(came => sinceDay(came, amendedIn2025))
  if (earlier.includes('before')) return { reach: 'no', fact: '' }
  if (earlier.includes('straddles'))
    return { reach: 'doubtful', fact: 'an earlier allegation may be from before 28 May 2025' }
  return { reach: 'yes', fact: 'it came to attention on or after 28 May 2025' }
}

function schedule(scene: Scene, person: Person): Found {
  if (scene.on < amendedIn2025 || !hasLeft(scene, person)) return { reach: 'no', fact: '' }
  const noticed = referralNotice(scene)?.span
  const at = noticed && sinceDay(noticed, amendedIn2025)
  if (at === 'straddles')
    return { reach: 'doubtful', fact: 'the notice may be from before 28 May 2025' }
  return bySince(at !== 'before', 'they have left, and were given no notice before 28 May 2025')
}

function performance(scene: Scene): Found {
  const attention = attentionOf(scene)
  const at = attention && sinceDay(attention, amendedIn2025)
  if (at === 'straddles')
    return { reach: 'doubtful', fact: 'it came up before or after 28 May 2025' }
  return bySince(at === 'since', 'it came to attention on or after 28 May 2025')
}
