export type AwayWords = ReturnType<typeof awayWords>;

/** Somebody is away, and somebody else takes their part. */
export function awayWords() {
  return {
    away: {
      title: 'Away',
      awayUntil: 'Away until, with that day',
      whoStandsIn: 'Who stands in?',
      noDeputy: 'Nobody',
      hint: 'Signals that wait for you wait for your deputy meanwhile, in their working hours. Once the day is over, all is as before.',
      standsIn: ({ name }: { name: string }) => `You stand in for ${name}`,
      until: ({ day }: { day: string }) => `until ${day}`,
      away: ({ day }: { day: string }) => `You are away until ${day}`,
      deputy: ({ name }: { name: string }) => `${name} stands in for you`,
      nobody: 'Nobody stands in for you',
    },
  };
}
