using System.Buffers;

namespace HealthScore.Bot.Api.Intake;

/// <summary>Takes rows as they are found in a body.</summary>
internal interface IRowSink
{
    /// <param name="row">The bytes of one JSON value.</param>
    /// <param name="line">Where it stands, from 1; null where lines mean nothing.</param>
    /// <returns>False when no more are wanted.</returns>
    bool Take(in ReadOnlySequence<byte> row, long? line);
}
