/** How far the officer is to blame, and conduct the guidance treats as especially serious. */
import { factorsOf } from './instrument.ts'

export const culpability = factorsOf('culpability', [
  [
    'culp.intentional',
    'Meant, targeted or planned',
    'Conduct that was deliberate, aimed at somebody or planned weighs more than conduct that was not meant.',
  ],
  [
    'culp.foreseeable',
    'Harm that could have been foreseen',
    'The harm was not intended, but a reasonable officer would have seen that it might come.',
  ],
  [
    'culp.position',
    'A position of trust or responsibility',
    'Rank, experience, supervision of others or a trusted role makes the same conduct more to blame.',
  ],
  [
    'culp.vulnerable',
    'Knowing, or being bound to know, that somebody was vulnerable',
    'The officer knew that the other person was vulnerable, or should have known it.',
  ],
  [
    'culp.role',
    'Leading or encouraging others',
    'The officer took the leading part, or brought others into it.',
  ],
  [
    'culp.warned',
    'Advised, warned or trained before',
    'The officer had been advised, warned or trained on this very point.',
  ],
  [
    'culp.conviction',
    'A conviction or caution settles it',
    'Where there is a conviction or a caution, how far the officer was to blame has already been decided.',
  ],
])

export const especiallySerious = factorsOf('seriousness', [
  [
    'type.convictions',
    'Convictions and cautions',
    'Conduct for which a court convicted the officer, or for which they accepted a caution.',
  ],
  [
    'type.dishonesty',
    'Dishonesty on duty, impropriety and corruption',
    'Dishonesty in police work ends almost always in dismissal, and what is said of the person carries very little.',
  ],
  [
    'type.vawg',
    'Violence against women and girls',
    'Conduct of this kind is treated as especially serious in the edition of 2022.',
    2022,
  ],
  [
    'type.violence-sexual',
    'Violence, intimidation and sexual impropriety',
    'Using or threatening violence, or sexual impropriety of any kind.',
  ],
  [
    'type.abuse-position',
    'Abuse of position',
    'Using the position for a sexual purpose or an improper relationship, or exploiting somebody vulnerable.',
  ],
  [
    'type.discrimination',
    'Discrimination',
    'Treating somebody worse for a protected characteristic, or in any other discriminatory way.',
  ],
  [
    'type.harassment',
    'Bullying, victimisation and harassment',
    'Harassment, sexual or otherwise, among colleagues or towards the public; misogyny makes it more serious.',
    2022,
  ],
  [
    'type.information',
    'Misuse of police information',
    'Looking up, passing on or using information or systems of the police without a policing purpose.',
  ],
  [
    'type.force',
    'Improper use of force or powers',
    'Force or a power used where it was not lawful, or more of it than was.',
  ],
  [
    'type.neglect',
    'Neglect with serious consequences',
    'A duty left undone, where what followed from it was serious.',
  ],
  [
    'type.integrity-process',
    'Interfering with an investigation',
    'Hindering an investigation, or misleading a court or colleagues.',
  ],
  [
    'type.offduty',
    'Conduct off duty that discredits the service',
    'What is done off duty, on social media too, where it discredits the police.',
  ],
])
