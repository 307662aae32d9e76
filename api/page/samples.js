/** Sample texts. All people, places and organizations in them are invented. */

export const samples = [
  {
    title: "A fallen crane",
    text: `Port knew that crane was unsafe, inspector says

MARROWPORT, Oct. 14 — The crane that fell across two berths on Sunday had failed an inspection in June, according to a report seen by this newspaper.

“I wrote that the slewing ring was cracked,” said Helena Strand, who led the inspection for the Maritime Safety Board. “I wrote it in capital letters,” she added, “and I was told to wait.”

The port authority denied that any warning had reached its board. “No such report was ever delivered to us,” its chairman, Tomas Okello, told reporters on Monday. He accused the inspector of “rewriting history” and promised to open the archive within a week.

Two people who work at the port, and who asked not to be named because they fear for their jobs, said that managers had discussed the report in August. One of them recalled Okello saying that a repair “could wait for the new budget.” A spokeswoman for the authority declined to comment on the meeting.

The dockers' union, Strand said, had warned that the crane might give way. Its secretary, Luis Amaral, demanded an independent inquiry. Whether anyone will be charged is not yet clear, the prosecutor's office said in a statement; it expects to decide by the end of the month.

“Nobody died,” Amaral said. “That was luck.”`,
  },
  {
    title: "The last postmistress",
    text: `'I still read every postcard': the last postmistress of Skerrow

Isla Drever has run the post office on Skerrow for 41 years. It closes on Friday.

'People think I'll cry,' she says, pouring the tea. 'I shan't. I cried in 1998, when they took the van.'

Did she see it coming? 'Everybody saw it coming. The company said in March that nothing had been decided, and in the same week a lad came to measure the counter.' She laughs. 'He told me he was from the heritage trust. The heritage trust!'

Post & Parcel Ltd insists that islanders will be 'better served' by a mobile branch, which will call on Tuesdays. Drever's neighbour, the crofter Magnus Eunson, doubts it. 'They say Tuesdays,' he says. 'They don't say which Tuesdays.'

Drever believes the letters themselves will be missed least. What she will miss, she thinks, is being asked things. 'My mother used to say that a counter is a confessional with a till,' she says. 'She was right, wasn't she?'

A company spokesman said it 'recognised the strength of feeling' and would write to every household. According to the council, 212 people live on Skerrow.`,
  },
  {
    title: "Water for Olmarei",
    text: `County launches Sh1.2 billion water programme

OLMAREI, 3 March – The County Government of Olmarei today announced a Sh1.2 billion programme to bring piped water to 48,000 households by 2028.

Speaking at the launch, Governor Esther Naserian said the programme would end “the daily walk that our mothers and daughters know too well”. She assured residents that nobody would pay for a connection in the first year.

“Water is not a favour, it is a right,” the Governor stated. “I urge the contractors to finish on time, and I warn those who think that public money is free money.”

Her Water Executive, Eng. Daniel Kiprop, explained that 310 km of pipes were to be laid, adding that the county expected the first taps to run by November. The development bank, which funds two thirds of the cost, has described the plan as “ambitious but sound”.

Residents of Enkorika welcomed the announcement but questioned the timetable. “We were promised the same in 2017 and again in 2022,” remarked Mzee Joseph Lemayian, 71, a livestock trader. Activist Grace Wanjiru alleged that three of the five contractors had been blacklisted, a claim that the county has dismissed as baseless.`,
  },
];
