/** What reporters are given of proceedings: asked about as what is published, and shown nowhere. */
import type { Publishable } from './publishing-shapes.ts'
import type { Step, Today } from './step.ts'

export type PressLineEvents = {
  /** All of what was given out, so that what was said can always be shown. */
  PressLineIssued: Step &
    Readonly<{
      publication: string
      /** Of what it tells: of a hearing to come, or of an outcome. */
      what: Publishable
      heading?: string
      words: string
      /** All who ask, or an outlet by name. */
      to: string
      by: string
      waived?: Readonly<{ rule: string; why: string }>
    }>
  /** Those it was given to were told that it no longer stands. */
  PressLineRecipientsTold: Step & Readonly<{ publication: string; by: string; how: string }>
}
export type PressLineCommands = {
  /** `details` and `toTell` as for what is published. */
  IssuePressLine: Step &
    Today &
    Readonly<{
      publication: string
      to: string
      by: string
      waivedWhy?: string
      details: readonly string[]
      toTell: readonly string[]
    }>
  TellPressLine: PressLineEvents['PressLineRecipientsTold'] & Today
}
