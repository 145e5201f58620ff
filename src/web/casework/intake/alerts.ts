/** What whoever took a complaint ticked to be done at once, until somebody has done it. */
import type { ImmediateAction } from '#casework'
import type { MatterView } from '#desk'
import { addressOf } from '../duty-words.ts'
import { evidenceKinds } from '../evidence-kinds.ts'

type Alert = Readonly<{ title: string; text: string; href: string; link: string }>
type Asked = Exclude<ImmediateAction, 'safety'>

const asked: Readonly<Record<Asked, Omit<Alert, 'href'> & Readonly<{ path: string }>>> = {
  'keep-video': {
    title: 'Keep the video now',
    text: 'Whoever took the complaint asked for it. It may be overwritten.',
    path: 'keep-evidence',
    link: 'Keep the evidence',
  },
  injuries: {
    title: 'Have the injuries seen to and photographed',
    text: 'By somebody who was not involved, while they can still be seen.',
    path: 'keep-evidence',
    link: 'Record what was done',
  },
  interpreter: {
    title: 'They need an interpreter',
    text: 'Find one before anybody speaks to them again.',
    path: 'contact',
    link: 'Contact the complainant',
  },
}

function isDone(action: Asked, { facts }: MatterView): boolean {
  const kept = facts?.preserved.flatMap(one => one.kept.map(({ what }) => what)) ?? []
  switch (action) {
    case 'keep-video':
      return kept.some(what => videos.includes(what))
    case 'injuries':
      return kept.includes(evidenceKinds.injuries.what)
    case 'interpreter':
      return (facts?.contacts.length ?? 0) > 0
  }
}

const videos: readonly string[] = [evidenceKinds['body-worn-video'].what, evidenceKinds.cctv.what]

/** Safety is no alert of this kind: it is a task on Today, and has an alert of its own. */
export function takenAlerts(view: MatterView): readonly Alert[] {
  const actions = view.facts?.taken?.actions ?? []
  return actions.flatMap(action => {
    if (action === 'safety' || isDone(action, view)) return []
    const { path, ...words } = asked[action]
    return [{ ...words, href: addressOf(view.row.matter, path) }]
  })
}
