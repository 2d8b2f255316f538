using System.Text.Json.Serialization;

namespace HealthScore.Scoring.Storage.Sqlite;

[JsonSerializable(typeof(string[]))]
internal sealed partial class StoredJson : JsonSerializerContext;
