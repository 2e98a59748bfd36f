export type ServicePlanId = `pln_${string}`;

/** What a company sells, without its price: prices stand in the commercial workbook. */
export type ServicePlan = {
  readonly id: ServicePlanId;
  readonly rev: number;
  /** As the accounts' column `plan` names it. */
  readonly name: string;
  /** Seats that come with it. */
  readonly seats: number | undefined;
  readonly features: readonly string[];
};
