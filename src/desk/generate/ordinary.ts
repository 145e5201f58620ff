/**
 * What ordinary complaints are about, and how often. The shares follow the published national
 * statistics of police complaints in England and Wales for the years since 2020, rounded: about
 * half of all allegations are about delivery of duties, a fifth about powers and policies, a
 * seventh about how somebody behaved. Every person, place and word is invented.
 */

export type Matter = Readonly<{
  summary: string
  words: string
  code: string
  wanted: string
  found: string
}>

/** Shares in the hundred, by the letter of the national category. */
export const shares = { A: 54, B: 20, H: 14, D: 4, C: 3, F: 2, E: 1, G: 1, K: 1 } as const

export type Shares = Readonly<Record<keyof typeof shares, number>>

export const kinds: Readonly<Record<keyof typeof shares, readonly [Matter, ...Matter[]]>> = {
  A: [
    {
      summary: 'Calls about a burglary not returned',
      words:
        'My house was broken into in the spring. I have rung nine times and nobody rings back.',
      code: 'A1',
      wanted: 'To know what has been done, and for somebody to ring when they say they will.',
      found: 'The case had been given to an officer on long leave and nobody had taken it on.',
    },
    {
      summary: 'Case closed without being told why',
      words:
        'They closed my case and the letter does not say why. There is video nobody looked at.',
      code: 'A2',
      wanted: 'The reason, and for the video to be looked at.',
      found: 'The video had been lost from the list of things to do. It has now been looked at.',
    },
    {
      summary: 'Three hours for an officer to come',
      words: 'A man was shouting outside our shop and we waited three hours for anybody to come.',
      code: 'A1',
      wanted: 'An explanation.',
      found: 'The call was graded as not urgent. Two other calls that evening were about weapons.',
    },
    {
      summary: 'No news of a case for four months',
      words:
        'I am the victim and I have heard nothing for four months. I found out from a neighbour.',
      code: 'A3',
      wanted: 'An apology and regular news.',
      found: 'Updates were due every month and three were missed.',
    },
    {
      summary: 'Property kept after a case ended',
      words: 'My telephone has been with you since last year. The case is over and I need it.',
      code: 'A4',
      wanted: 'My telephone back.',
      found: 'It was in the wrong store. It has been returned.',
    },
  ],
  B: [
    {
      summary: 'Stopped and searched at a bus stop',
      words:
        'I was searched at the bus stop in front of everybody. They said I fitted a description.',
      code: 'B1',
      wanted: 'To be told what the description was.',
      found: 'The record gives the description, and he does not fit it in two of four points.',
    },
    {
      summary: 'Handcuffed too tightly',
      words: 'The handcuffs were so tight my wrists were marked for a week.',
      code: 'B4',
      wanted: 'For somebody to look at the video.',
      found: 'The video shows the handcuffs were not checked for eleven minutes.',
    },
    {
      summary: 'Door broken at the wrong address',
      words: 'They broke my front door and it was the wrong flat.',
      code: 'B2',
      wanted: 'My door mended and somebody to say sorry.',
      found: 'The warrant named the flat above.',
    },
    {
      summary: 'Kept in a cell without a telephone call',
      words: 'I asked four times to ring my mother and they did not let me until the morning.',
      code: 'B5',
      wanted: 'An explanation.',
      found: 'The request is in the record once, and was not answered for five hours.',
    },
  ],
  C: [
    {
      summary: 'Bicycle damaged while in store',
      words: 'You gave me back my bicycle with a bent wheel.',
      code: 'C',
      wanted: 'The wheel mended.',
      found: 'It was put under other things in the store.',
    },
  ],
  D: [
    {
      summary: 'Address told to a neighbour',
      words: 'An officer told my neighbour that it was me who had complained.',
      code: 'D2',
      wanted: 'For it not to happen to anybody else.',
      found: 'The name was read out on the doorstep.',
    },
  ],
  E: [
    {
      summary: 'Police car driven too close',
      words: 'A police car with no lights on pushed past me on the ring road.',
      code: 'E',
      wanted: 'For the driver to be spoken to.',
      found: 'The car’s own record shows it was eleven miles an hour above the limit.',
    },
  ],
  F: [
    {
      summary: 'Spoken to differently because of his accent',
      words: 'He was polite to my friend, and when I spoke he asked where I was really from.',
      code: 'F6',
      wanted: 'For him to be asked why he said it.',
      found: 'The video has the words.',
    },
  ],
  G: [
    {
      summary: 'Officer asked a witness to meet for a drink',
      words:
        'After I gave my statement he wrote to ask me for a drink. I did not know how to say no.',
      code: 'G2',
      wanted: 'For him not to do it to anybody else.',
      found: 'Two messages were sent from his own telephone.',
    },
  ],
  H: [
    {
      summary: 'Rudeness at a station counter',
      words: 'The man at the counter rolled his eyes and told me to come back another day.',
      code: 'H1',
      wanted: 'An apology.',
      found: 'He was short with her. He has been spoken to.',
    },
    {
      summary: 'Laughed at when reporting a theft',
      words: 'She laughed when I said what had been stolen. It was my grandmother’s.',
      code: 'H3',
      wanted: 'An apology.',
      found: 'The officer did not mean it so, and sees how it sounded.',
    },
    {
      summary: 'Sworn at during a traffic stop',
      words: 'He swore at me in front of my children.',
      code: 'H1',
      wanted: 'An apology to my children.',
      found: 'The words can be heard on the video.',
    },
  ],
  K: [
    {
      summary: 'Off-duty officer shouting in a shop',
      words: 'He was not in uniform but he said he was police and shouted at the girl at the till.',
      code: 'K',
      wanted: 'For somebody to know.',
      found: 'He says he was tired. The shop’s video has no sound.',
    },
  ],
}

export const places = [
  'Tannery Lane',
  'Quayside',
  'Alder Park',
  'Harbour Street',
  'the ring road',
  'Weir Bridge',
  'Northmoor station',
  'the Saturday market',
] as const
