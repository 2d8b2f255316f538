using System.Text.Json.Serialization;

namespace HealthScore.Scoring.Storage;

[JsonSerializable(typeof(string[]))]
internal sealed partial class StoredJson : JsonSerializerContext;
