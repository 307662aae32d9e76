/** A sample draft and what was said. All people, places and organizations in it are invented. */

export const sample = {
  draft: `Port chairman promises new cranes

MARROWPORT — “We have ordered two new cranes,” said Tomas Okello, the chairman of the port authority, on Tuesday. “They will stand in the spring.”

Asked about the old ones, Okello said “we are going to close the east berth.” He added: “Safety is … what we owe to every docker on this quay.”

Helena Strand of the Maritime Safety Board called the plan “a good first step for all of us.” “Nobody should ever have worked under that crane,” she said.`,
  source: `MR. OKELLO: Good morning. We have ordered two new cranes. They may stand in the spring, if the steel arrives.

Q  Will the east berth be closed?

MR. OKELLO: No. We are not going to close the east berth. Safety is, uh, first of all what we owe to every docker on this quay.

Q  Ms. Strand?

MS. STRAND: It is a good first step for all of us. Let us see the next one.`,
};
