/** What the desk tells of patterns, by the names the pages call it. */
import type { Desk } from '../needs.ts'

type Patterns = Desk['patterns']
type Answer<Verb extends keyof Patterns> = NonNullable<Awaited<ReturnType<Patterns[Verb]>>>

export type Counted = Answer<'unitPattern'>['counted']
export type UnitPanel = Answer<'unitPattern'>['panel']
export type UnitLine = UnitPanel['lines'][number]
export type TimePanel = Answer<'timePattern'>['panel']
export type TimeLine = TimePanel['months'][number]
export type CompanyPanel = Answer<'companyPattern'>['panel']
export type UnitPair = CompanyPanel['pairs'][number]
export type Raised = Answer<'alerts'>['raised'][number]
export type NamesTold = Answer<'namesRequest'>
export type PeoplePanel = Exclude<NonNullable<NamesTold['people']>, 'too many'>
export type NamedPerson = PeoplePanel['pairs'][number]['one']
