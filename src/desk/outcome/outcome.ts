/** What is decided, told by word of mouth where that is enough, asked of others, and finalised. */
import { type ComplaintCommand, caseOf, type Finding } from '#casework'
import { type Day, londonDay, recommendationId } from '#kernel'
import { classify, type ResultScope } from '#law'
import type { Bench } from '../bench.ts'
import type { MatterView } from '../read-matter.ts'
import { type Verb, verb } from '../verb.ts'
import type { As } from '../who.ts'

type Waived = { waived?: Readonly<{ rule: string; why: string }> }
type Decided = Waived & {
  on: Day
  findings: readonly Finding[]
  learning?: string
  considered?: readonly string[]
}
type Told = { on: Day; by: 'phone' | 'in-person'; who: string; words: string }
type Recommended = { on: Day; to: string; words: string; replyBy?: Day }

export type OutcomeVerbs = Readonly<{
  decideOutcome: Verb<Decided>
  tellOutcome: Verb<Told>
  finalise: Verb<{ on: Day }>
  /** What the force asks of somebody because of what it learnt. */
  recommend: Verb<Recommended>
  /** Which results there are, by how it was handled. */
  resultScopeOf(as: As, view: MatterView): ResultScope
}>

/** The route of the handling decides which results the national list has. */
function scopeOf(as: As, { facts, row, story }: MatterView, on: Day): ResultScope {
  if (!facts?.recorded) return 'outside-schedule-3'
  const lawCase = caseOf(row.matter, as.authority, story)
  const found = lawCase && classify(lawCase, { on }).matters.find(({ id }) => id === row.matter)
  if (found && 'specialProcedure' in found && found.specialProcedure) return 'special-procedure'
  return facts.handling.at(-1)?.how === 'local-investigation'
    ? 'investigation'
    : 'otherwise-than-by-investigation'
}

export function outcomeVerbs(bench: Bench): OutcomeVerbs {
  return {
    resultScopeOf: (as, view) => scopeOf(as, view, londonDay(bench.world.now())),
    decideOutcome: verb(
      bench,
      'handle own',
      ({ on, findings, learning, considered, waived }, today): ComplaintCommand => ({
        type: 'DecideOutcome',
        on,
        today,
        findings: findings.map(({ allegation, result, reasons, actions }) => ({
          allegation,
          result,
          reasons,
          actions: [...actions],
        })),
        ...(learning ? { learning } : {}),
        ...(considered ? { considered: [...considered] } : {}),
        ...(waived ? { waived } : {}),
      }),
    ),
    tellOutcome: verb(bench, 'handle', ({ on, by, who, words }, today) => ({
      type: 'TellOutcome',
      on,
      today,
      by,
      who,
      words,
    })),
    finalise: verb(bench, 'handle', ({ on }, today) => ({ type: 'Finalise', on, today })),
    recommend: verb(bench, 'handle', ({ on, to, words, replyBy }, today, { command }) => ({
      type: 'MakeRecommendation',
      on,
      today,
      recommendation: recommendationId(command),
      kind: 'learning',
      from: 'force',
      to,
      words,
      ...(replyBy ? { replyBy } : {}),
    })),
  }
}
