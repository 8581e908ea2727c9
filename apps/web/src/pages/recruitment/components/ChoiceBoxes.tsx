import { Checkbox } from '@mantine/core';

import classes from './Recruitment.module.css';

interface ChoiceBoxesProps<Choice extends string> {
  label: string;
  choices: readonly Choice[];
  textOf: (choice: Choice) => string;
  chosen: readonly Choice[];
  onChange: (chosen: Choice[]) => void;
}

/** Several of a closed list. */
export function ChoiceBoxes<Choice extends string>({
  label,
  choices,
  textOf,
  chosen,
  onChange,
}: ChoiceBoxesProps<Choice>) {
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <div className={classes.checks}>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={textOf(choice)}
            checked={chosen.includes(choice)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, choice] : chosen.filter((each) => each !== choice))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
