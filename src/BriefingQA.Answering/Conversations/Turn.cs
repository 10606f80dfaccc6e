using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Conversations;

/// <summary>One question of a conversation as it was understood, with what it was answered.</summary>
internal sealed record Turn(QuestionFrame Frame, Draft? Draft);
