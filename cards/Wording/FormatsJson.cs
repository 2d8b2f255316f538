using System.Text.Json.Serialization;

namespace HealthScore.Cards.Wording;

[JsonSerializable(typeof(Formats))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class FormatsJson : JsonSerializerContext;
