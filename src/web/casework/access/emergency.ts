/** Ask for a matter in an emergency: answered the same whatever there is. */
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem } from '../../sheet.ts'
import { mayHandle } from '../matter-frame.ts'

const lengths = { '15': '15 minutes', '60': '1 hour', '240': '4 hours', '480': '8 hours' } as const
type Length = keyof typeof lengths
const offered = Object.keys(lengths).filter((one): one is Length => one in lengths)

export const askEmergency = page({
  path: '/work/emergency',
  may: mayHandle,
  template: 'casework/access/emergency.njk',
  title: 'Ask for emergency access',
  async show(_desk, here) {
    const isAsked = here.query.get('asked') === 'yes'
    return { isAsked, lengths: offered.map(value => ({ value, text: lengths[value] })) }
  },
  back: () => '/work',
  read(sheet) {
    const reference = sheet.text('reference')
    const why = sheet.lines('why')
    const length = sheet.choice('length', offered)
    const problems: Problem[] = [
      ...(reference ? [] : [{ field: 'reference', words: 'Enter the reference' }]),
      ...(why ? [] : [{ field: 'why', words: 'Enter why you need it now' }]),
      ...(length ? [] : [{ field: 'length', words: 'Select how long you need it' }]),
    ]
    if (!length || problems.length > 0) return refuse(problems)
    return accepted({ reference, why, minutes: Number(length) })
  },
  explain: () => ({ field: 'reference', words: 'This could not be asked. Try again' }),
  limits: [{ name: 'emergency', pace: { burst: 10, everySeconds: 360 } }],
  submit: (desk, { as }, asked) => desk.access.askEmergency(as, asked),
  next: () => '/work/emergency?asked=yes',
})
