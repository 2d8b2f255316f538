using System.Buffers;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Commands.Scores;

/// <summary>A form of output with a line per account. One for each thread.</summary>
/// <typeparam name="T">What has to be known of an account to write its line.</typeparam>
internal interface IScoreLines<T> : IDisposable
{
    /// <summary>What stands before all lines, UTF-8.</summary>
    ReadOnlyMemory<byte> Header { get; }

    T Score(Account account, SignalHistory history);

    void Write(Account account, in T score, ArrayBufferWriter<byte> lines);
}
