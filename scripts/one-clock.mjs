/** Words with which a statement asks PostgreSQL for the time. */
const asksDatabase =
  /\b(now\s*\(\s*\)|(clock|statement|transaction)_timestamp\b|timeofday\s*\(|current_(date|time|timestamp)\b|localtime(stamp)?\b)|'(now|today|tomorrow|yesterday)'\s*::/i;

/** A statement gets its instant as a parameter, as docs/adr/0014-one-clock.md explains. */
const noTimeInSql = {
  create: (context) => {
    const look = (node, text) => {
      const found = asksDatabase.exec(text);
      if (found)
        context.report({
          node,
          message: `A statement does not ask PostgreSQL for the time (${found[0]}): give it \`tx.now\` as a parameter.`,
        });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
      TemplateElement: (node) => look(node, node.value.raw),
    };
  },
};

const message =
  'The back end goes by one clock: take the time from `tx.now`. Timers and rate limits of one process are named in eslint.config.mjs.';

/** The back end must not ask its own process for the time. */
const noOwnClock = {
  create: (context) => ({
    "NewExpression[callee.name='Date'][arguments.length=0]": (node) => context.report({ node, message }),
    "MemberExpression[object.name=/^(Date|DateTime)$/][property.name='now']": (node) =>
      context.report({ node, message }),
  }),
};

export const oneClockRules = { 'no-time-in-sql': noTimeInSql, 'no-own-clock': noOwnClock };
