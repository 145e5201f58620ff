/** Deaths, families, coroners and inquests. */
import type { Rule } from '../rule.ts'
import * as deaths from './deaths.ts'
import * as families from './families.ts'
import * as futureDeaths from './future-deaths.ts'
import * as hearings from './hearings.ts'
import * as investigations from './investigations.ts'
import * as invitations from './invitations.ts'
import * as notices from './notices.ts'

export const coronerRules: readonly Rule[] = [
  deaths,
  families,
  investigations,
  notices,
  hearings,
  futureDeaths,
  invitations,
].flatMap(file => Object.values<Rule>(file))
