/** Who sits: whom the law names and why, who was named, and what was objected to. */
import { ofKind, type Seat, seatsOf, sittingOf } from '#casework'
import type { Desk } from '#desk'
import type { Day } from '#kernel'
import { ruleById } from '#law'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { headOf } from '../../matter-frame.ts'
import { waivedWords } from '../../waived-words.ts'
import type { AtOfficer } from '../at-officer.ts'
import { ofOfficer } from '../form.ts'
import { type PanelView, panelAt } from './at-panel.ts'
import { appointedWords, asWords, seatTags, seatWords, tieWords } from './words.ts'

export const panel = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/panel',
  template: 'casework/conduct/panel/panel.njk',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    return {
      ...view,
      head: headOf(view.found.view, here, 'conduct'),
      part: 'Panel',
      should: shouldSit(view),
      seats: seatsIn(view, here),
      mayTie: sittingOf(view.found.events).some(({ member }) => !member.person),
    }
  },
  title: 'Panel',
})

/** Whom `law` names, each with what for; undefined where it names nobody. */
function shouldSit({ law }: PanelView) {
  const panel = law?.panel
  if (!panel?.chair) return undefined
  const rules = [...new Set(panel.because.map(({ rule }) => rule))].flatMap(id => {
    const rule = ruleById(id)
    return rule ? [{ says: rule.says, cite: rule.cite.words, link: rule.link }] : []
  })
  return {
    rows: [
      {
        seat: panel.size === 1 ? seatWords['person-conducting'] : seatWords.chair,
        as: panel.chair,
      },
      ...panel.members.map(as => ({ seat: seatWords.member, as })),
      ...(panel.adviser ? [{ seat: seatWords.adviser, as: panel.adviser }] : []),
    ].map(({ seat, as }) => ({ seat, as: asWords[as] ?? as })),
    rules,
    toCheck: panel.confidence === 'recall' || panel.confidence === 'unverified',
  }
}

/** What of the panel’s room is theirs. */
function readsWords({ member, standing }: Seat): string {
  const sits = standing === 'sits' || standing === 'objected'
  if (!member.person) return sits ? 'No account was named: they open what is given to them' : ''
  return sits ? 'With their account, while they sit' : 'No longer, also where it is given to them'
}

/** The last day to object to a name the officer was told that day, as `law` reckons it. */
function objectBy(law: PanelView['law'], toldOn: Day): Day | undefined {
  const right = law?.duties.find(({ rule, arose }) => rule === 'panel.object' && arose === toldOn)
  return right?.due ?? undefined
}

function seatsIn({ found, law }: PanelView, here: AtOfficer) {
  const { day } = dateWords(here)
  const named = ofKind(found.events, 'PanelNamed')
  return seatsOf(found.events).map((one, nth) => {
    const { member, toldOn, ties, objections, left, standing } = one
    const went = named[nth]?.waived
    const last = objectBy(law, toldOn)
    return {
      name: here.hideNames ? `Somebody who sits (${nth + 1})` : member.name,
      seat: seatWords[member.seat],
      as: asWords[member.as] ?? member.as,
      appointed: appointedWords[member.appointedBy],
      outside: member.outside,
      rank: [member.rank, member.force].filter(Boolean).join(', '),
      toldOn: day(toldOn),
      reads: readsWords(one),
      ties: ties.map(({ tie, words }) => ({ tie: tieWords[tie], words })),
      waived: went && { rules: waivedWords(went.rule).join('; '), why: went.why },
      objections: objections.map(({ on, ground, decided }) => ({
        on: day(on),
        ground,
        late: last && on > last && `Late: the last day was ${day(last)}`,
        decided: decided && {
          on: day(decided.on),
          how: decided.upheld ? 'Agreed to' : 'Not agreed to',
          why: decided.why,
        },
      })),
      left: left && { on: day(left.on), why: left.why },
      tag: seatTags[standing],
    }
  })
}
