/** Time zones to suggest while somebody types; any IANA name is taken. */
export const commonZones = [
  'Asia/Tehran',
  'Asia/Bangkok',
  'Asia/Dubai',
  'Asia/Istanbul',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Paris',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Sao_Paulo',
] as const;
