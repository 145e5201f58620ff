/** The pages of proceedings against an officer, in the order they go. */
import type { Page } from '../../page.ts'
import { afterPages } from './after/pages.ts'
import { challengePages } from './challenge/pages.ts'
import { conditionsOfOfficer } from './conditions/conditions.ts'
import { decidingPages } from './deciding/pages.ts'
import { hearingPages } from './hearing/pages.ts'
import { impactStatement } from './impact/impact.ts'
import { investigatingPages } from './investigating/pages.ts'
import { officer } from './officer.ts'
import { officers } from './officers.ts'
import { outcomePages } from './outcome/pages.ts'
import { pageInvitationPages } from './page-invitations/pages.ts'
import { panelPages } from './panel/pages.ts'
import { paperPages } from './papers/pages.ts'
import { stepPages } from './steps/pages.ts'

export const conductPages: readonly Page[] = [
  officers,
  officer,
  ...investigatingPages,
  ...paperPages,
  ...pageInvitationPages,
  impactStatement,
  ...stepPages,
  ...decidingPages,
  ...panelPages,
  ...hearingPages,
  ...outcomePages,
  ...afterPages,
  conditionsOfOfficer,
  ...challengePages,
]
