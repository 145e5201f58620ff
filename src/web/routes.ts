/**
 * The one table of what can be asked for over the web, by audience. Each page carries its own
 * address, who may use it and what look at it is recorded; nothing is mounted anywhere else but
 * `/health`, the assets, and the receipt checker's files.
 *
 * An audience decides the frame: public pages have "Exit this page"; casework pages, and those of a
 * local policing body's reviewers, have the marking, the navigation and the signed-in name.
 */

import { accountsPages } from './admin/accounts/pages.ts'
import { importPages } from './admin/import/pages.ts'
import { lawSettingsPages } from './admin/law/pages.ts'
import { auditPages } from './audit/pages.ts'
import { calendarFeed } from './casework/day/calendar.ts'
import { casework } from './casework/pages.ts'
import { checkPages } from './checks/pages.ts'
import { conditionsPages } from './conditions/conditions.ts'
import { givenPages } from './given/given.ts'
import { holdingsPages } from './holdings/holdings.ts'
import { matchingPages } from './matching/pages.ts'
import { officerPages } from './officer/pages.ts'
import type { Page } from './page.ts'
import { panelPages } from './panel/pages.ts'
import { patternPages } from './patterns/pages.ts'
import { accessibility } from './public/accessibility/accessibility.ts'
import { checkReceipt } from './public/check-receipt/check-receipt.ts'
import { cookiesPage } from './public/cookies/cookies.ts'
import { home } from './public/home/home.ts'
import { calculator } from './public/law/calculator.ts'
import { library } from './public/law/library.ts'
import { rule } from './public/law/rule.ts'
import { praise } from './public/praise/praise.ts'
import { privacy } from './public/privacy/privacy.ts'
import { publicProceedings } from './public/proceedings/pages.ts'
import { reportPages } from './report/pages.ts'
import { sentPages } from './report/sent/pages.ts'
import { reviewerPages } from './reviews/pages.ts'
import { hideNames } from './sign-in/hide-names.ts'
import { oidcBack, oidcOut, oidcStart } from './sign-in/oidc.ts'
import { oidcWork } from './sign-in/oidc-work.ts'
import { accountPages, signInPages } from './sign-in/pages.ts'
import { printed } from './sign-in/printed.ts'
import { signOut } from './sign-in/sign-out.ts'
import { trackPages } from './track/pages.ts'

export const audiences = ['public', 'track', 'casework', 'reviews'] as const
export type Audience = (typeof audiences)[number]
/** What is mounted for whom; a test may mount some of it. */
export type Routes = Readonly<Partial<Record<Audience, readonly Page[]>>>

export const routes: Readonly<Record<Audience, readonly Page[]>> = {
  public: [
    home,
    praise,
    privacy,
    cookiesPage,
    accessibility,
    checkReceipt,
    library,
    calculator,
    rule,
    ...publicProceedings,
    ...signInPages,
    oidcStart,
    oidcBack,
    oidcWork,
    oidcOut,
    calendarFeed,
    ...reportPages,
    ...sentPages,
  ],
  track: [...trackPages, ...officerPages],
  reviews: reviewerPages,
  casework: [
    signOut,
    hideNames,
    printed,
    ...accountPages,
    ...accountsPages,
    ...importPages,
    ...lawSettingsPages,
    ...auditPages,
    ...givenPages,
    ...panelPages,
    ...holdingsPages,
    ...checkPages,
    ...conditionsPages,
    ...patternPages,
    ...matchingPages,
    ...casework,
  ],
}
