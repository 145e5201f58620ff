/** What an authority has settled of each rule, from the rule's own stream of events there. */
import type { LawRuleEvent } from '#casework'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting } from '../store.ts'

/** Before the id of the rule. */
export const lawRulePrefix = 'law-rule:'

const ruleIn = (stream: string) => stream.slice(lawRulePrefix.length)

export async function keepLawRule(
  db: Projecting,
  stored: StoredEvent,
  stream: string,
): Promise<void> {
  if (stored.disposed) return
  const changed = changes(eventOf(stored) as LawRuleEvent, stored.actor)
  await db.run(sql`
    insert into law_rule (authority_id, rule) values (${db.authority}, ${ruleIn(stream)})
        on conflict do nothing
  `)
  await db.run(sql`
    update law_rule set ${changed}
     where authority_id = ${db.authority} and rule = ${ruleIn(stream)}
  `)
}

function changes(event: LawRuleEvent, by: string) {
  switch (event.type) {
    case 'RuleConfirmed': {
      const { citation, source, checkedOn } = event
      return sql`citation = ${citation}, source = ${source}, checked_on = ${checkedOn},
                 confirmed_by = ${by}`
    }
    case 'ConfirmationTakenBack':
      return sql`citation = null, source = null, checked_on = null, confirmed_by = null`
    case 'LocalTargetSet': {
      const { n, unit, why, on } = event
      return sql`target_n = ${n}, target_unit = ${unit}, target_why = ${why}, target_by = ${by},
                 target_on = ${on}`
    }
    case 'LocalTargetEnded':
      return sql`target_n = null, target_unit = null, target_why = null, target_by = null,
                 target_on = null`
  }
}

/** Takes away what one rule's events left, before what is left of them is replayed. */
export async function forgetLawRule(db: Projecting, stream: string): Promise<void> {
  await db.run(sql`
    delete from law_rule where authority_id = ${db.authority} and rule = ${ruleIn(stream)}
  `)
}
