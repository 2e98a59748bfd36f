/** Names of months, January or Farvardin first. */
export type Calendar = 'western' | 'solar';
export const monthNames: readonly (readonly [Calendar, string])[] = [
  ['western', 'january february march april may june july august september october november december'],
  ['western', 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'],
  ['western', 'มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค'],
  ['western', 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'],
  ['western', 'jan feb mar apr mai jun جولای آگوست sept oct nov dec'],
  ['solar', 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'],
];
