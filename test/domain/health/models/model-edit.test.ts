import { defaultModel, defaultModels } from '../../../../src/domain/health/health-model';
import { pointsOf } from '../../../../src/domain/health/measures/measure';
import { checkModels, writeModels } from '../../../../src/domain/health/model-text';
import { modelDifferences } from '../../../../src/domain/health/models/model-differences';
import { editedModel, type ModelEdit, nextSet, previewOf } from '../../../../src/domain/health/models/model-edit';
import { aMeasure, anAccount, healthFacts } from '../../../support/builders';

function anEdit(parts: Partial<ModelEdit> = {}): ModelEdit {
  const { healthy, watch } = defaultModel.edges;
  return { weights: new Map(), directions: new Map(), healthy, watch, deadBand: 3, added: undefined, ...parts };
}

describe('an edit of a model', () => {
  test('that changes nothing leaves it as it is', () => {
    expect(editedModel(defaultModel, anEdit())).toEqual(defaultModel);
  });

  test('leaves a measure out by a weight of nothing, and weighs another anew', () => {
    const { measures } = editedModel(
      defaultModel,
      anEdit({
        weights: new Map([
          ['feedback', 0],
          ['pulse', 30],
        ]),
      }),
    );
    expect(measures.map(({ id }) => id)).not.toContain('feedback');
    expect(measures.find(({ id }) => id === 'pulse')?.weight).toBe(30);
  });

  test('turns a measure round with its curve, and back again to where it was', () => {
    const lower = editedModel(defaultModel, anEdit({ directions: new Map([['logins_trend', 'lower']]) }));
    const [logins] = lower.measures;
    expect(logins && [pointsOf(logins, -50), pointsOf(logins, 30)]).toEqual([100, 0]);
    expect(checkModels([lower])).toBeUndefined();
    const back = editedModel(lower, anEdit({ directions: new Map([['logins_trend', 'higher']]) }));
    expect(back).toEqual(defaultModel);
  });

  test('makes an imported column a measure by how its values lie, and none of one that tells nobody apart', () => {
    const added = { id: 'nps', label: 'NPS', direction: 'higher', weight: 10 } as const;
    const told = editedModel(defaultModel, anEdit({ added: { ...added, values: [10, 20, 30, 40, 50] } }));
    expect(told.measures[told.measures.length - 1]).toMatchObject({ id: 'nps', curve: { kind: 'z', centre: 30 } });
    expect(writeModels([told]).ok).toBe(true);
    expect(editedModel(defaultModel, anEdit({ added: { ...added, values: [7, 7, 7] } }))).toEqual(defaultModel);
  });
});

describe('a preview', () => {
  const day = '2026-11-20';
  const values = (pulse: number) =>
    ['logins_trend', 'feedback', 'payment_late_days', 'open_cases', 'pulse'].map((measure, at) =>
      aMeasure({ id: `mea_${at}`, measure, day, value: measure === 'pulse' ? pulse : measure === 'feedback' ? 9 : 0 }),
    );
  const subject = (id: string, pulse: number | undefined) => {
    const { account: _, today: __, ...facts } = healthFacts({ measures: pulse === undefined ? [] : values(pulse) });
    return { account: anAccount({ id: `acc_${id}` }), facts };
  };
  const subjects = [subject('good', 5), subject('bad', 1), subject('nothing', undefined)];
  const preview = (edit: ModelEdit) => {
    const next = nextSet(defaultModels, [editedModel(defaultModel, edit)], 1);
    return previewOf(subjects, { now: defaultModels, next, today: '2026-11-23' });
  };

  test('of what is the same tells that nothing moves, and how many could be told', () => {
    expect(preview(anEdit())).toEqual({ scored: 2, unknown: 1, moves: [] });
  });

  test('tells which accounts change their band, from which to which', () => {
    const { moves } = preview(anEdit({ healthy: 95, watch: 90 }));
    expect(moves.map(({ account, to }) => [account.id, to])).toEqual([
      ['acc_bad', 'at-risk'],
      ['acc_good', 'watch'],
    ]);
  });
});

describe('two versions side by side', () => {
  test('tell what is another, and nothing else', () => {
    const edit = anEdit({
      weights: new Map([
        ['feedback', 0],
        ['pulse', 30],
      ]),
      healthy: 80,
      directions: new Map([['logins_trend', 'lower']]),
    });
    const found = modelDifferences([defaultModel], [editedModel(defaultModel, edit)]);
    expect(found.map(({ what, measure, before, after }) => [what, measure?.id, before, after])).toEqual([
      ['healthy', undefined, '75', '80'],
      ['direction', 'logins_trend', 'higher', 'lower'],
      ['weight', 'feedback', '10', ''],
      ['weight', 'pulse', '15', '30'],
    ]);
    expect(modelDifferences([defaultModel], [defaultModel])).toEqual([]);
  });

  test('tell what a hand in the workbook changed beside it', () => {
    const [first, ...rest] = defaultModel.measures;
    if (!first) throw new Error('no measure');
    const by = (change: Partial<typeof defaultModel>) =>
      modelDifferences([defaultModel], [{ ...defaultModel, ...change }]).map(({ what, measure }) => [
        what,
        measure?.id,
      ]);
    expect(by({ triggers: [] })).toEqual([['rest', undefined]]);
    expect(by({ measures: [{ ...first, segments: ['Enterprise'] }, ...rest] })).toEqual([['rest', first.id]]);
  });

  test('tell a model that is in one of them alone', () => {
    const other = { ...defaultModel, name: 'Enterprise' };
    expect(modelDifferences([defaultModel], [other, defaultModel]).map(({ what, after }) => [what, after])).toEqual([
      ['model', 'Enterprise'],
    ]);
  });
});
