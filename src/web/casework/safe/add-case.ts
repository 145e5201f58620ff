/** A case of the complainant's that no file told us of. */
import { caseParts, caseRoles } from '#casework'
import { accepted, matterId, parseSubjectId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { shortAt } from '../assess/handling/short.ts'
import { explainBeside } from '../refusals.ts'
import { problemUnless } from '../task.ts'
import { choicesOf, nextAtSafety, ofSafety } from './frame.ts'
import { partNames, roleNames } from './words.ts'

const somebodyElse = 'somebody-else'

export const addCase = page({
  ...ofSafety,
  path: '/work/matters/:matter/safety/case',
  title: 'Add a case of the complainant’s',
  async show(desk, here) {
    const safeguard = await desk.work.safeguard(here.as, matterId(here.matter))
    if (!safeguard) return undefined
    const people = safeguard.subjects.map(({ subject, name }) => ({ value: subject, text: name }))
    const shown = await shortAt(desk, here, here.matter, {
      lead: ['A crime or other case of theirs that whoever they complain about holds, or can see.'],
      asked: [
        {
          name: 'reference',
          label: 'Reference of their case',
          hint: 'Such as CR/1184/26',
          isLine: true,
        },
        ...(people.length > 0
          ? [
              {
                name: 'subject',
                label: 'Who holds it, or can see it?',
                choices: [...people, { value: somebodyElse, text: 'Somebody else' }],
              },
            ]
          : []),
        {
          name: 'officer',
          label: 'Their rank, name and number',
          hint: people.length > 0 ? 'If it is somebody else' : '',
          isLine: true,
        },
        { name: 'part', label: 'What part do they have in it?', choices: choicesOf(partNames) },
        { name: 'role', label: 'What is the complainant in it?', choices: choicesOf(roleNames) },
        { name: 'why', label: 'How do you know?', rows: 3 },
      ],
      button: 'Add the case',
    })
    return shown && { ...shown, safeguard }
  },
  read(sheet, { safeguard }) {
    const reference = sheet.text('reference')
    const id = parseSubjectId(sheet.text('subject'))
    const subject = safeguard.subjects.find(one => one.subject === id)
    const name = subject?.name ?? sheet.text('officer')
    const part = sheet.choice('part', caseParts)
    const role = sheet.choice('role', caseRoles)
    const why = sheet.lines('why')
    if (reference && name && part && role && why)
      return accepted({
        on: sheet.today,
        reference,
        officer: { name, ...(subject && id ? { subject: id } : {}) },
        part,
        complainantIs: role,
        why,
      })
    return refuse([
      ...problemUnless(reference, 'reference', 'Enter the reference of their case'),
      ...problemUnless(name, 'officer', 'Enter who holds it, or can see it'),
      ...problemUnless(part, 'part', 'Select what part they have in it'),
      ...problemUnless(role, 'role', 'Select what the complainant is in it'),
      ...problemUnless(why, 'why', 'Enter how you know'),
    ])
  },
  explain: explainBeside({ first: 'reference', words: { officer: 'officer' } }),
  submit: (desk, { as, matter }, asked) =>
    desk.work.addCase(as, { matter: matterId(matter), ...asked }),
  next: nextAtSafety,
})
