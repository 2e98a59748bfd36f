import type { Params } from '../../../cards/actions';
import { agendaCard } from '../../../cards/sync/agenda';
import { sitDown } from '../../desk';
import { push, type Reply } from '../../reply';
import type { Services } from '../../services';
import { agendaOn, meetingIn, meetingPlan } from './facts';

/** All of an agenda, from a place on. */
export function openAgenda(services: Services, { meeting: id, from }: Params<'openAgenda'>): Reply {
  const desk = sitDown(services, meetingPlan);
  const meeting = meetingIn(desk, id);
  const { items: agenda, ...told } = agendaOn(desk, meeting);
  const start = Math.max(0, Math.floor(Number(from) || 0));
  const card = agendaCard({ viewer: desk.viewer, meeting, agenda, ...told, from: start }, desk.words);
  return push(card);
}
