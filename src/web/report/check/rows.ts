/** The answers as the person reads them back, each with the question it can be changed on. */

import { contactMethods, type Sealed } from '#casework'
import type { Draft } from '#desk'
import { dateWords } from '../../dates.ts'
import type { Words } from '../../words.ts'
import type { ReportWords, StepName } from '../draft.ts'
import { sizeWords } from '../files/size.ts'

export type Row = Readonly<{ step: StepName; key: string; value: string }>
type T = Words['t']

export type Section = Readonly<{ title: string; rows: readonly Row[] }>

type Whole = Readonly<{ report: ReportWords; draft: Draft; force: string; sealed?: Sealed }>

export function sectionsOf(whole: Whole, t: T): readonly Section[] {
  const { report, draft } = whole
  const sections = [
    { title: t('section.you'), rows: aboutYou(whole, t) },
    { title: t('section.happened'), rows: whatHappened(report, t) },
    { title: t('section.right'), rows: puttingItRight(report, draft, t) },
  ]
  return sections.map(({ title, rows }) => ({
    title,
    rows: rows.filter(({ value }) => value !== ''),
  }))
}

function aboutYou({ report, force, sealed }: Whole, t: T): Row[] {
  const { actingFor, contact } = report
  return [
    {
      step: 'force',
      key: t('row.force'),
      value: report.notSureOfForce
        ? t('force.not-sure.place', { place: report.notSureOfForce })
        : force,
    },
    {
      step: 'who',
      key: t('row.who'),
      value: lines([
        t(`who.${report.anonymous ? 'unnamed' : report.standing}`),
        report.young ? t('young') : undefined,
      ]),
    },
    ...(sealed
      ? [
          {
            step: 'employee' as const,
            key: t('row.sealed'),
            value: lines([t(`sealed.${sealed.mayKnow}`), sealed.named]),
          },
        ]
      : []),
    ...(actingFor
      ? [
          {
            step: 'acting' as const,
            key: t('row.acting'),
            value: lines([
              actingFor.name,
              t(`relation.${actingFor.relation}`),
              t(`acting.under18.${actingFor.under18}`),
              t(`acting.know.${actingFor.theyKnow}`),
              t(`consent.${actingFor.consent}`),
            ]),
          },
        ]
      : []),
    { step: 'safe', key: t('row.safe'), value: t(`check.safe.${report.safety}`) },
    { step: 'safe', key: t('row.case'), value: report.caseReference ?? '' },
    { step: 'contact', key: t('row.name'), value: contact.name },
    { step: 'contact', key: t('row.may'), value: contact.name ? waysWords(report, t) : '' },
    { step: 'contact', key: t('row.times'), value: contact.safeTimes ?? '' },
    { step: 'contact', key: t('row.interpreter'), value: contact.interpreter ?? '' },
    { step: 'contact', key: t('row.adjustments'), value: contact.adjustments ?? '' },
  ]
}

function waysWords({ contact }: ReportWords, t: T): string {
  const ways = contactMethods.map(method => {
    const { may, where } = contact.ways[method]
    return may && where ? t(`way.${method}`, { where }) : t(`way.not.${method}`)
  })
  const leave = contact.mayLeaveMessage
  return lines([...ways, leave === undefined ? '' : t(leave ? 'way.message' : 'way.no-message')])
}

function whatHappened(report: ReportWords, t: T): Row[] {
  const { telling, whom, toldBefore } = report
  const on = dateWords({ t })
  return [
    ...(telling
      ? [
          { step: 'telling' as const, key: t('row.telling'), value: t(`telling.${telling}`) },
          {
            step: 'telling' as const,
            key: t('row.crime'),
            value: t(report.reportAsCrime ? 'yes' : 'no'),
          },
        ]
      : []),
    { step: 'happened', key: t('row.words'), value: report.words || t('words.none') },
    { step: 'happened', key: t('row.includes'), value: report.sexualOrViolent ? t('yes') : '' },
    {
      step: 'when',
      key: t('row.when'),
      value: lines(
        report.occasions.map(({ when, place }) =>
          place ? t('when.place', { when: on.when(when), place }) : on.when(when),
        ),
      ),
    },
    { step: 'whom', key: t('row.whom'), value: t(`whom.${kinds[whom.type]}`) },
    ...peopleRows(report, t),
    {
      step: 'before',
      key: t('row.before'),
      value: lines([
        t(toldBefore.told ? 'yes' : 'no'),
        toldBefore.whom,
        toldBefore.when && on.when(toldBefore.when),
        toldBefore.said,
      ]),
    },
    {
      step: 'because',
      key: t('row.because'),
      value: lines([...report.becauseOf.map(one => t(`because.${one}`)), report.becauseOfWhy]),
    },
  ]
}

const kinds = { Known: 'known', NotKnown: 'not-known', Service: 'service' } as const

function peopleRows({ whom }: ReportWords, t: T): Row[] {
  switch (whom.type) {
    case 'Known':
      return whom.people.map((one, at) => ({
        step: 'people',
        key: t('row.person', { number: at + 1 }),
        value: lines([
          one.name,
          one.rank,
          one.number && t('person.number', { number: one.number }),
          one.description,
          one.station,
          one.vehicle,
        ]),
      }))
    case 'NotKnown':
      return [{ step: 'whom', key: t('row.description'), value: whom.description ?? '' }]
    case 'Service':
      return []
  }
}

function puttingItRight(report: ReportWords, { files }: Draft, t: T): Row[] {
  const sent = files.map(({ name, bytes }) => t('file', { name, size: sizeWords(bytes, t) }))
  return [
    {
      step: 'right',
      key: t('row.right'),
      value: lines([...report.remedies.map(one => t(`right.${one}`)), report.remedyWords]),
    },
    { step: 'right', key: t('row.how'), value: report.handledHow ?? '' },
    { step: 'files', key: t('row.files'), value: sent.length > 0 ? lines(sent) : t('files.none') },
  ]
}

function lines(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}
