using Microsoft.Extensions.AI;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>What a model is sent to translate one question.</summary>
/// <param name="Brief">The system's message without examples, for when what functions answered needs their room.</param>
/// <param name="HasRoomForFunctions">Whether functions can be offered within the limit of tokens.</param>
internal sealed record TranslatePrompt(ChatMessage System, ChatMessage Brief, ChatMessage Question, bool HasRoomForFunctions);
