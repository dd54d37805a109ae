export const welcome = {
  title: "Welcome",
  claim: "Be interviewed once.",
  lead: "Basel asks, listens and remembers. Then it answers for you, in your words, and shows where each answer comes from.",
  start: "Start",
  signIn: "Sign in",
  toBasel: "To my Basel",
  excerpt: "An excerpt from a conversation",
  candidate: "Looking for work",
  candidateText: "Tell your story once, in your own time; correct it whenever you like.",
  recruiter: "Hiring",
  recruiterText:
    "Ask a candidate's Basel at midnight, and check every answer against the sentence it rests on.",
  team: "Building a team",
  teamText: "Practise, study a product, or help your customers, with the same calm conversation.",
  said1: "We were losing orders every Friday night, and nobody knew why.",
  asked1: "How did you find out what it was, and what part of that was yours?",
  said2:
    "I put tracing into the queue workers. It took two days, and the loss went from four percent to almost nothing.",
  asked2:
    "So you added tracing to the queue workers, and lost orders fell from 4 % to almost none. Who decided that this was worth two days?",
  evidence1: "added tracing to the queue workers",
  evidence2: "lost orders fell from 4 % to almost none",
  learned: "Learned: observability, incident analysis",
  fine: "Nothing runs before you press Start. What Basel learns is yours: you see it, correct it, and decide who may.",
};
