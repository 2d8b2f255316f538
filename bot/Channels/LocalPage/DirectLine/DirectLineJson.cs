using System.Text.Json.Serialization;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(IdAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
