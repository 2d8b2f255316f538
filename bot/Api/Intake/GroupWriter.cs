using HealthScore.Bot.Api.Problems;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Intake;

/// <summary>Writes several requests as one. Where one of them cannot be saved, each is written for itself.</summary>
internal sealed partial class GroupWriter(IHealthStore store, ILogger<GroupWriter> log)
{
    // For stores that count later.
    private bool _settlesEach;

    /// <summary>Ends every request of the group, one way or the other.</summary>
    public async Task WriteAsync(IReadOnlyList<WaitingWrite> group, CancellationToken cancellationToken)
    {
        List<WaitingWrite> waiting = [.. group.Where(request => !request.IsGone)];
        if (waiting.Count == 0) return;
        if (await TryWriteAsync(waiting, cancellationToken) is not { } fault) return;
        if (waiting.Count == 1 || fault.IsOfTheStore)
        {
            foreach (var request in waiting) request.End(fault.Problem);
            return;
        }

        LogApart(waiting.Count);
        foreach (var request in waiting)
        {
            if (!fault.IsOfTheStore) fault = await TryWriteAsync([request], cancellationToken) ?? WriteFault.None;
            if (fault != WriteFault.None) request.End(fault.Problem);
        }
    }

    /// <returns>Null when all are saved and told so.</returns>
    private async Task<WriteFault?> TryWriteAsync(List<WaitingWrite> group, CancellationToken cancellationToken)
    {
        var isSaving = false;
        try
        {
            for (var isDone = false; !isDone;)
            {
                await using var write = await store.BeginWriteAsync(cancellationToken);
                isSaving = true;
                foreach (var request in group) await request.SaveAsync(write, _settlesEach, cancellationToken);
                await write.SettleAsync(cancellationToken);
                isSaving = false;
                isDone = GroupCounts.TryTell(group, write) || _settlesEach;
                // Else once more, slower; and so the groups to come, as long as they are of that sort.
                _settlesEach = !isDone || (_settlesEach && group.Exists(request => request.Counts.New < request.Counts.Accepted));
                if (isDone) await write.CommitAsync(cancellationToken);
            }
        }
        catch (StoreUnusableException failure)
        {
            LogStore(failure);
            return new WriteFault(StoreProblems.Unusable, !isSaving);
        }
        catch (Exception failure)
        {
            LogBug(failure);
            return new WriteFault(StoreProblems.Bug, !isSaving);
        }

        foreach (var request in group) request.End(null);
        return null;
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "{Requests} requests could not be written together; each is tried for itself")]
    private partial void LogApart(int requests);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store cannot be written")]
    private partial void LogStore(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Writing what the API received failed")]
    private partial void LogBug(Exception failure);
}
