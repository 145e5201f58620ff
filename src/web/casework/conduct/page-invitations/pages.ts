/** Who is let onto the officer's page: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { endInvitation } from './end.ts'
import { pageInvitations } from './invitations.ts'
import { letIn } from './let-in.ts'

export const pageInvitationPages: readonly Page[] = [pageInvitations, letIn, endInvitation]
