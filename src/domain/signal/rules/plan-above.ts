/** Which of a company's plans would take what an account needs: by seats and features, never by price. */
import type { Account } from '../../account/account';
import type { ServicePlan } from '../../account/service-plan';
import { byText } from '../../order';
import { foldText } from '../../text';
import type { Finding } from './proposal';

export function planNamed(name: string, plans: readonly ServicePlan[]): ServicePlan | undefined {
  const wanted = foldText(name);
  return wanted === '' ? undefined : plans.find((plan) => foldText(plan.name) === wanted);
}

/** For a feature the smallest plan that has it; for seats the smallest that takes them all, else the largest. */
export function planAbove(
  { plan, seatsBought: bought }: Pick<Account, 'plan' | 'seatsBought'>,
  { rule, now, what }: Pick<Finding, 'rule' | 'now' | 'what'>,
  plans: readonly ServicePlan[],
): ServicePlan | undefined {
  const others = plans.filter(({ name }) => foldText(name) !== foldText(plan)).sort(bySeats);
  if (rule === 'feature-asked') return others.find(({ features }) => features.some((one) => same(one, what)));
  if (rule === 'promoter' || bought === undefined) return undefined;
  const counted = rule === 'over-seats' || rule === 'seats-full' || rule === 'team-larger';
  const larger = others.filter(({ seats }) => seats !== undefined && seats > bought);
  return larger.find(({ seats = 0 }) => !counted || seats >= now) ?? larger[larger.length - 1];
}

function same(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

function bySeats(one: ServicePlan, other: ServicePlan): number {
  return (one.seats ?? 0) - (other.seats ?? 0) || byText(one.name, other.name);
}
