using System.Buffers;
using System.Text.Json;

namespace HealthScore.Bot.Api.Intake;

/// <summary>Finds rows in a body as it arrives, piece by piece; only an unfinished row has to be kept.</summary>
internal interface IRowSplitter
{
    /// <param name="piece">What is not consumed yet.</param>
    /// <param name="isLast">Nothing comes after this piece.</param>
    /// <returns>Up to where the piece is done with.</returns>
    /// <exception cref="JsonException">The body is not what it should be; with the place.</exception>
    SequencePosition Split(in ReadOnlySequence<byte> piece, bool isLast, IRowSink sink);
}
