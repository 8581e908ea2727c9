// Stands in for the program that fills the demo: says who can sign in, or fails.
if (process.env.DEMO_FAILS !== undefined) throw new Error('The demo organisation has lost its owner');
process.stdout.write('  owner@northfield.example\n');
