/** Texts of our own to try the service with. All people, places and bodies in them are made up. */
export const samples = [
  {
    title: "A council and its bridge",
    text: `HARWELL FORD — The footbridge over the Lenn will stay closed until spring, the town council said on Tuesday.

“We found rust where there should be steel,” said Ana Petrova, the council's chief engineer. “Nobody should walk on it, and nobody should pretend otherwise.” She added that repairs would cost about £400,000.

Traders on the east bank are not convinced. Omar Haddad, who runs a bakery beside the bridge, claimed that the council had known about the damage for years. A spokesman for the council denied this.

According to a report published last month, 2,300 people crossed the bridge on an average weekday.`,
  },
  {
    title: "Two ministers and a border",
    text: `KESTEVEN, Nov. 3 — Foreign Minister Lidia Moraru told reporters that talks on the border crossing had been “frank, and at times uncomfortable.”

Her counterpart, Jonas Brandt, stressed the importance of a quick agreement. “Every week of delay,” he warned, “is paid for by the people who live there.”

Moraru said Brandt had promised her that the checks would end by January. Brandt's office declined to comment on the conversation, but an official familiar with it, who asked not to be named because the talks continue, said no date had been agreed.

Asked whether the army might be sent, Moraru replied: “No.”`,
  },
  {
    title: "A company and its results",
    text: `Shares in Norvale Ferries fell 7% on Friday after the company cut its forecast for the second time this year.

Chief executive Ruth Okafor blamed the price of fuel. 'We expected relief by the summer,' she said. 'It did not come.' Analysts at Bell & Marrow believe that the worst is over, though they expect no dividend before 2028.

The seafarers' union called for talks on pay. Its secretary, Peter Lindqvist, said that members “will not carry the losses of the board” and accused the company of hiding figures, a charge that Okafor rejected as absurd.

Passenger numbers reportedly rose in October.`,
  },
];
