using System.Text.Json.Serialization;
using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FeedScore))]
internal sealed partial class FeedJson : JsonSerializerContext;
