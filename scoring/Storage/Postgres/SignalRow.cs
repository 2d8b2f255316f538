using System.Runtime.InteropServices;
using Npgsql;
using NpgsqlTypes;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>A signal as its table keeps it.</summary>
/// <param name="Slot">See <see cref="Slots"/>.</param>
/// <param name="At">UTC ticks.</param>
/// <param name="Arrival">Its place in the order of arrival.</param>
/// <param name="Id">Empty when the signal has none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SignalRow(long Slot, long At, double Value, long Arrival, int Kind, int Attributes, string Id)
{
    /// <summary>In the order of the parameters.</summary>
    public const string Columns = "slot, at, value, arrival, kind_key, set_key, id";

    /// <summary>The same signal by the rules of identity: account and kind with the id, or the whole row without one.</summary>
    public bool IsSameAs(in SignalRow other) =>
        Slot == other.Slot && Kind == other.Kind && Id == other.Id && (Id.Length > 0 || SaysTheSameAs(other));

    public bool SaysTheSameAs(in SignalRow other) =>
        At == other.At && Value.Equals(other.Value) && Attributes == other.Attributes;

    public static SignalRow Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetDouble(2), row.GetInt64(3), row.GetInt32(4), row.GetInt32(5), row.GetString(6));

    public void Write(NpgsqlBinaryImporter row)
    {
        row.Write(Slot, NpgsqlDbType.Bigint);
        row.Write(At, NpgsqlDbType.Bigint);
        row.Write(Value, NpgsqlDbType.Double);
        row.Write(Arrival, NpgsqlDbType.Bigint);
        row.Write(Kind, NpgsqlDbType.Integer);
        row.Write(Attributes, NpgsqlDbType.Integer);
        row.Write(Id, NpgsqlDbType.Text);
    }
}
